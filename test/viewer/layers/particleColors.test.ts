import { describe, expect, it } from 'vitest';
import { okabeIto, orderedStops, roles } from '../../../src/analysis/palette.ts';
import { BodyColors } from '../../../viewer/layers/bodyColors.ts';
import { packHex } from '../../../viewer/layers/packedColor.ts';
import { ageStops, chargeLimit, chargeStops, colorParticles } from '../../../viewer/layers/particleColors.ts';
import type { FrameView } from '../../../viewer/playback/frameView.ts';
import type { Coloring } from '../../../viewer/run/runState.ts';
import { frameViewOf } from './frameViewOf.ts';

const header = {
  dimension: 2 as const,
  width: 40,
  depth: 0.5,
  thickness: 20,
  particleDiameter: 0.5,
  atomsPerParticle: 4,
  valence: 1,
  grid: [8, 1, 5] as [number, number, number],
};
const [counter, active, floating, ion] = [0, 1, 2, 3];

function colorsOf(view: FrameView, coloring: Coloring): string[] {
  const colors = new Uint32Array(view.roles.length);
  colorParticles(colors, view, coloring, header, new BodyColors());
  return Array.from(colors, (color) => {
    const channels = [color & 255, (color >> 8) & 255, (color >> 16) & 255];
    return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}

describe('colours of particles', () => {
  it('lie in memory as red, green, blue, alpha', () => {
    expect([...new Uint8Array(Uint32Array.of(packHex('#123456', 0.5)).buffer)]).toEqual([0x12, 0x34, 0x56, 128]);
  });

  it('by attachment are those of the palette', () => {
    const view = frameViewOf({ roles: [counter, active, floating, ion], body: [1, 2, 3, 0] });
    const expected = [roles.counter, roles.active, roles.floating, roles.ion].map(({ color }) => color);
    expect(colorsOf(view, 'attachment')).toEqual(expected);
  });

  it('by charge reach the ends of the ramp at a round charge, with ions in grey', () => {
    const bodies = [
      { serial: 4, charge: -5 },
      { serial: 9, charge: 5 },
      { serial: 11, charge: 3 },
    ];
    const view = frameViewOf({ roles: [floating, ion, floating, floating], body: [9, 0, 4, 9], bodies });
    expect(chargeLimit(view)).toBe(5);
    const [least, most] = [chargeStops[0], chargeStops[chargeStops.length - 1]];
    expect(colorsOf(view, 'charge')).toEqual([most, okabeIto.grey, least, most]);
  });

  it('by coordination rise with the neighbours, six and more alike', () => {
    const view = frameViewOf({ roles: [2, 2, 2], body: [1, 1, 1], coordination: [0, 6, 9] });
    expect(colorsOf(view, 'coordination')).toEqual([orderedStops[0], orderedStops[4], orderedStops[4]]);
  });

  it('by age go over four decades below the time that has passed', () => {
    const metalSince = [0, 1 - 1e-4, 1 - 1e-7, NaN, 1 - 1e-2];
    const view = frameViewOf({ time: 1, roles: [2, 2, 2, ion, 2], body: [1, 1, 1, 0, 1], metalSince });
    const [oldest, young, youngest, other, middle] = colorsOf(view, 'age');
    expect([oldest, young, youngest, other]).toEqual([ageStops[4], ageStops[0], ageStops[0], okabeIto.grey]);
    expect(Number.parseInt(middle.slice(1, 3), 16)).toBeCloseTo(Number.parseInt(ageStops[2].slice(1, 3), 16), -1);
  });

  it('by age are grey while the recording is still being read', () => {
    expect(colorsOf(frameViewOf({ roles: [2], body: [1] }), 'age')).toEqual([okabeIto.grey]);
  });
});

describe('colours of bodies', () => {
  const places = [0.2, 39.8, 12, 15, 18, 21, 24]; // [nm] the first two touch across the periodic edge
  const body = places.map((_, i) => i + 3);
  const view = frameViewOf({
    roles: body.map(() => floating),
    body,
    x: places,
    z: places.map(() => 10),
    bodies: body.map((serial) => ({ serial, charge: 0 })),
  });

  it('differ between neighbours, also across the periodic edge', () => {
    const colors = colorsOf(view, 'body');
    expect(new Set(colors.slice(2)).size).toBe(5);
    expect(colors[0]).not.toBe(colors[1]);
  });

  it('stay with a body as others come and go', () => {
    const known = new BodyColors();
    known.meet(view.frame, 40);
    const before = body.map((serial) => known.of(serial));
    const later = frameViewOf({
      roles: [floating, floating],
      body: [5, 70],
      x: [3, 3.5],
      bodies: [
        { serial: 5, charge: 0 },
        { serial: 70, charge: 0 },
      ],
    });
    known.meet(later.frame, 40);
    expect(body.map((serial) => known.of(serial))).toEqual(before);
    expect(known.of(70)).not.toBe(known.of(5));
  });
});
