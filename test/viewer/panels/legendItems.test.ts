import { describe, expect, it } from 'vitest';
import { legendItems } from '../../../viewer/panels/legendItems.ts';
import { usualLook } from '../../../viewer/run/lookLink.ts';
import { frameViewOf } from '../layers/frameViewOf.ts';

const header = {
  dimension: 2 as const,
  width: 2,
  depth: 0.5,
  thickness: 1,
  particleDiameter: 0.5,
  atomsPerParticle: 4,
  valence: 1,
  grid: [2, 1, 2] as [number, number, number],
};
/** 1 V over 1 nm along z: 10 MV/cm. */
const section = { columns: 3, rows: 2, values: Float64Array.of(0, 1, 0, 1, 0, 1), least: 0, most: 1 };
const view = frameViewOf({ time: 2, roles: [2], body: [1], bodies: [{ serial: 1, charge: -7 }], metalSince: [0] });

function labels(change: Partial<typeof usualLook>): string[] {
  const look = { ...usualLook, ...change };
  return legendItems({ view, header, look, section, theme: 'light' }).map(({ label }) => label);
}

describe('the legend', () => {
  it('speaks of what is shown', () => {
    expect(labels({})).toEqual([
      'metal on counter electrode',
      'metal on active electrode',
      'floating metal',
      'ion',
      'potential, 0 V to 1 V',
      'equipotential every 100 mV',
    ]);
    expect(labels({ ions: false, potential: 'none', lines: false })).toHaveLength(3);
  });

  it('says what colour metal has that joins both electrodes', () => {
    const frame = { ...view.frame, bodyAttachment: Uint8Array.of(3) };
    const joined = { view: { ...view, frame }, header, look: usualLook, section, theme: 'light' as const };
    expect(legendItems(joined).map(({ label }) => label)).toContain('joins both: as it was before it did');
  });

  it('says that the potential of a box is a mean, and what depth looks like', () => {
    const box = { ...header, dimension: 3 as const };
    const labelsOf = (look: typeof usualLook) =>
      legendItems({ view, header: box, look, section, theme: 'light' }).map(({ label }) => label);
    expect(labelsOf(usualLook)).toContain('potential, mean along y, 0 V to 1 V');
    expect(labelsOf(usualLook)).toContain('from near to far along y, 0 to 0.5 nm');
    expect(labelsOf({ ...usualLook, depth: false })).toHaveLength(6);
  });

  it('gives ranges with units', () => {
    expect(labels({ coloring: 'charge' })[0]).toContain('−10 to +10 e');
    expect(labels({ coloring: 'age' })[0]).toContain('200 µs or less to 2 s');
    expect(labels({ field: true }).at(-1)).toContain('strongest 10 MV/cm');
  });

  it('says that a micrograph is simulated, and nothing else', () => {
    expect(labels({ micrograph: true, field: true })).toEqual([expect.stringContaining('simulated')]);
  });
});
