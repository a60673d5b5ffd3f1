import type { GrowthModeName } from '../../../src/analysis/growthMode.ts';
import { createRandomStream, type RandomStream } from '../../../src/math/random.ts';
import type { CampaignData } from '../../../src/report/campaign/campaignData.ts';
import type { CampaignRow, SweptPath, SweptValue } from '../../../src/formats/campaignRow.ts';

/** A finished run with nothing remarkable, but for what is given. */
export function campaignRow(given: Partial<CampaignRow>): CampaignRow {
  return {
    ...{ campaign: 'test', point: 0, replica: 0, seed: 1, parameters: [], failure: null, mode: 'a', mixed: false },
    ...{ floating: 0, active: 0, counter: 1, coordination: 5, firstNucleusHeight: 0.01, stoppedBy: 'metal' },
    ...{ events: 1000, simulatedTime: 1, timeToBridge: null, cpuSeconds: 1, ions: 10, metalFloating: 0 },
    ...{ metalActive: 0, metalCounter: 600, nucleations: 1, merges: 0, splits: 0, births: 0, deaths: 0 },
    ...{ clusterSizes: [], ledger: {}, stateHash: 'f00', ...given },
  };
}

/** A run that failed. */
export function failedRow(given: Partial<CampaignRow>): CampaignRow {
  const empty = Object.fromEntries(Object.keys(campaignRow({})).map((key) => [key, null]));
  const { campaign, point, replica, seed, parameters } = campaignRow(given);
  return { ...(empty as unknown as CampaignRow), campaign, point, replica, seed, parameters, failure: 'rate is NaN' };
}

/** All combinations of some values. */
export function pointsOf(...values: SweptValue[][]): SweptValue[][] {
  return values.reduce<SweptValue[][]>(
    (points, next) => points.flatMap((point) => next.map((value) => [...point, value])),
    [[]],
  );
}

/** From `from` to `to` in equal ratios. */
export function logarithmic(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Number((from * (to / from) ** (i / (count - 1))).toPrecision(12)));
}

export const mobilityAndRedox: SweptPath[] = ['mobility', 'redoxRate'].map((path) => ({
  path,
  unit: null,
  column: path,
}));

/** Runs whose mode follows from mobility and redox rate as in Yang's four corners, blurred in between; the last point's first run fails. */
export function syntheticCampaign(points: SweptValue[][], replicas: number, sweeps = mobilityAndRedox): CampaignData {
  const rows = points.flatMap((parameters, point) =>
    Array.from({ length: replicas }, (_, replica) => {
      const stream = createRandomStream(1, point * replicas + replica, 'synthetic campaign');
      const given = { point, replica, seed: point * replicas + replica + 1, parameters };
      return point === points.length - 1 && replica === 0 ? failedRow(given) : syntheticRow(given, stream);
    }),
  );
  return { title: 'Synthetic', description: '', sweeps, points, replicas, rows };
}

function syntheticRow(given: Partial<CampaignRow>, stream: RandomStream): CampaignRow {
  const [mobility, redox] = (given.parameters ?? []).map((value) => (typeof value === 'number' ? value : 1));
  const quick = Math.log10(mobility) / 4 + 0.5 + 0.14 * stream.normal();
  const rich = Math.log10(redox ?? 1) / 4 + 0.5 + 0.14 * stream.normal();
  const mode: GrowthModeName = quick > 0 ? (rich > 0 ? 'a' : 'd') : rich > 0 ? 'c' : 'b';
  const mixed = Math.min(Math.abs(quick), Math.abs(rich)) < 0.05;
  const share = Math.max(0, Math.min(1, 0.85 + 0.1 * stream.normal()));
  const rest = (1 - share) * stream.next();
  const shares = {
    floating: rest,
    active: rest,
    counter: rest,
    [{ a: 'counter', b: 'floating', c: 'active', d: 'counter' }[mode]]: share,
  };
  const clusters = mode === 'b' ? 40 : mode === 'c' ? 12 : 3;
  const clusterSizes = Array.from({ length: Math.floor(2 * clusters * stream.next()) }, () =>
    Math.ceil(5 * stream.exponential() ** 2),
  ).sort((one, other) => other - one);
  const simulatedTime = (1e-3 / mobility) * Math.exp(0.6 * stream.normal());
  const isBridged = stream.next() < { a: 0.4, b: 0.1, c: 0.8, d: 0.6 }[mode];
  const firstNucleusHeight =
    mode === 'a' || mode === 'd' ? 0.0125 : Math.max(0, Math.min(1, 0.85 + 0.1 * stream.normal()));
  return campaignRow({
    ...given,
    ...{ mode, mixed, ...shares, coordination: (mode === 'a' ? 5.1 : 3.8) + 0.2 * stream.normal(), firstNucleusHeight },
    ...{
      simulatedTime,
      timeToBridge: isBridged ? simulatedTime : null,
      stoppedBy: isBridged ? 'bridged' : 'metal',
      clusterSizes,
    },
  });
}
