import { particleRoles } from '../../src/analysis/particleRoles.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { coordinationOf } from './coordination.ts';
import { bodyRates } from './frameAnalysis.ts';
import type { FrameStore } from './frameStore.ts';
import { matterRoles, type FrameView } from './frameView.ts';

const rateFrames = 8; // over which oxidation and reduction are counted

/** What the page shows of a frame, all but the ages of its metal. */
export function viewOf(
  store: FrameStore,
  index: number,
  header: FrameHeader,
  contactDistance: number, // [nm]
): FrameView {
  const first = Math.max(0, index - rateFrames);
  const earlier = store.frame(first);
  const between = Array.from({ length: index - first }, (_, i) => store.frame(first + 1 + i).happenings).flat();
  const before = store.beforeBridge(index);
  const field = store.fieldAt(index);
  const frame = store.frame(index);
  const rates = bodyRates(earlier, frame, between);
  return {
    index,
    frame,
    roles: Uint8Array.from(particleRoles(frame, before), (role) => matterRoles.indexOf(role)),
    coordination: coordinationOf(frame, header, contactDistance),
    metalSince: null,
    oxidationRate: rates.oxidation,
    reductionRate: rates.reduction,
    ratesFrom: earlier.time,
    section: field?.section ?? null,
    sectionTime: field?.time ?? 0,
    voids: field?.voids ?? null,
  };
}
