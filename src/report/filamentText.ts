import type { FilamentRecord } from '../analysis/filamentRecord.ts';
import { grouped } from '../formats/numberText.ts';

/** A sentence about the filament of a box. */
export function filamentSentence(filament: FilamentRecord): string {
  const { foot, particles } = filament;
  const [height, ...radii] = (['height [nm]', 'footRadius [nm]', 'middleRadius [nm]', 'tipRadius [nm]'] as const).map(
    (name) => filament[name].toFixed(1),
  );
  return `${grouped(particles)} particles stand ${height} nm high on the ${foot} electrode: radius ${radii[0]} nm at the foot, ${radii[1]} half-way, ${radii[2]} at the tip.`;
}
