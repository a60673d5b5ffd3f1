import { describe, expect, it } from 'vitest';
import { roles } from '../../../src/analysis/palette.ts';
import type { FrameHeader } from '../../../src/particle/probes/frameTypes.ts';
import { drawThumbnail, type Context2D } from '../../../viewer/layers/thumbnail.ts';
import { matterRoles } from '../../../viewer/playback/frameView.ts';

interface Disc {
  color: string;
  x: number;
  y: number;
  radius: number;
}

/** A context that notes the discs and bars drawn in each colour. */
function spy() {
  const discs: Disc[] = [];
  const bars: { color: string; box: number[] }[] = [];
  let [color, path] = ['', [] as Omit<Disc, 'color'>[]];
  const context = {
    set fillStyle(value: string) {
      color = value;
    },
    beginPath: () => (path = []),
    arc: (x: number, y: number, radius: number) => path.push({ x, y, radius }),
    rect: (x: number, y: number, width: number) => path.push({ x: x + width / 2, y: y + width / 2, radius: width / 2 }),
    fill: () => discs.push(...path.map((disc) => ({ color, ...disc }))),
    fillRect: (...box: number[]) => bars.push({ color, box }),
    ...{ clearRect() {}, save() {}, restore() {}, clip() {}, moveTo() {} },
  };
  return { context: context as unknown as Context2D, discs, bars };
}

const header: FrameHeader = {
  ...{ dimension: 2, width: 20, depth: 1, thickness: 10, particleDiameter: 1 },
  ...{ atomsPerParticle: 1, valence: 1, grid: [1, 1, 1] },
};

function frameOf(...places: [x: number, y: number, z: number][]) {
  const [x, y, z] = [0, 1, 2].map((axis) => Float32Array.from(places, (place) => place[axis]));
  return { x, y, z };
}

function codesOf(...names: (typeof matterRoles)[number][]): Uint8Array {
  return Uint8Array.from(names, (name) => matterRoles.indexOf(name));
}

describe('drawThumbnail', () => {
  it('draws particles to scale, z = 0 below, between the electrodes', () => {
    const { context, discs, bars } = spy();
    drawThumbnail(context, frameOf([5, 0, 0], [10, 0, 10]), codesOf('counter', 'floating'), header, 200, 106, 'light');
    expect(discs).toEqual([
      { color: roles.counter.color, x: 50, y: 103, radius: 5 },
      { color: roles.floating.color, x: 100, y: 3, radius: 5 },
    ]);
    expect(bars.slice(1)).toEqual([
      { color: roles.active.color, box: [0, 0, 200, 3] },
      { color: roles.counter.color, box: [0, 103, 200, 3] },
    ]);
  });

  it('draws what reaches across the periodic edge on both sides', () => {
    const { context, discs } = spy();
    drawThumbnail(context, frameOf([0.25, 0, 5], [19.9, 0, 5]), codesOf('active', 'active'), header, 200, 106, 'dark');
    expect(discs.map(({ x }) => x)).toEqual([2.5, 202.5, 199, -1].map((x) => expect.closeTo(x, 3)));
  });

  it('leaves ions out where they would be specks', () => {
    const shown = (width: number) => {
      const { context, discs } = spy();
      drawThumbnail(context, frameOf([5, 0, 5]), codesOf('ion'), header, width, width / 2 + 6, 'light');
      return discs.length;
    };
    expect([shown(200), shown(20)]).toEqual([1, 0]);
  });

  it('draws what is far away in a box first, and paler', () => {
    const { context, discs } = spy();
    const box: FrameHeader = { ...header, dimension: 3, depth: 20 };
    drawThumbnail(context, frameOf([5, 1, 5], [6, 19, 5]), codesOf('active', 'active'), box, 200, 106, 'light');
    expect(discs.map(({ x }) => x)).toEqual([60, 50]);
    expect(discs[1].color).toBe(roles.active.color);
    expect(discs[0].color).not.toBe(roles.active.color);
  });
});
