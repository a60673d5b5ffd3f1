import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';

/** Metal particles of bodies with one of the given attachments (see Frame), counted in equal layers from z = 0 upwards. */
export function metalByHeight(
  frame: Frame,
  { thickness }: Pick<FrameHeader, 'thickness'>,
  layers: number,
  attachments: readonly number[],
): number[] {
  const counted = new Set(frame.bodySerial.filter((_, body) => attachments.includes(frame.bodyAttachment[body])));
  const counts = Array<number>(layers).fill(0);
  frame.body.forEach((serial, particle) => {
    if (frame.kind[particle] !== 1 || !counted.has(serial)) return;
    const layer = Math.floor((frame.z[particle] / thickness) * layers);
    counts[Math.min(layers - 1, Math.max(0, layer))]++;
  });
  return counts;
}
