import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blurredDepth, depthBuffer } from '../../../src/report/box/depthBuffer.ts';
import { darknessOf, massThickness } from '../../../src/report/box/massThickness.ts';
import { boxTicks } from '../../../src/report/box/boxTicks.ts';
import { extentOf, spheresOf, type Sphere } from '../../../src/report/box/projection.ts';
import { boxViews } from '../../../src/report/box/boxViews.ts';
import { shadedSpheres } from '../../../src/report/box/shadedSpheres.ts';
import { statePicture } from '../../../src/report/statePicture.ts';
import { filamentRecord } from '../../../src/analysis/filamentRecord.ts';
import { filamentChart, filamentCourses } from '../../../src/report/box/filamentChart.ts';
import { filamentSentence } from '../../../src/report/filamentText.ts';
import { frameWith, header as slice } from '../../formats/frames.ts';

const header = { ...slice, dimension: 3, width: 10, depth: 6, thickness: 8 } as const;
const frame = frameWith({
  serial: Uint32Array.of(1, 2, 3),
  kind: Uint8Array.of(1, 1, 0),
  body: Uint32Array.of(7, 7, 0),
  x: Float32Array.of(0.1, 5, 5),
  y: Float32Array.of(5.9, 1, 3),
  z: Float32Array.of(0.25, 7, 4),
  bodySerial: Uint32Array.of(7),
  bodySize: Uint32Array.of(2),
  bodyAttachment: Uint8Array.of(2),
});
const extent = { across: 4, up: 3, away: 5 };
const sphere = (across: number, up: number, away: number, radius = 0.5): Sphere => ({
  ...{ across, up, away, radius },
  color: [200, 100, 50],
});

describe('spheresOf', () => {
  it('sees y as depth from the side and height as nearness from above, each repeated at the edges it reaches across', () => {
    const side = spheresOf(frame, null, header, 'side', false);
    expect(side.map(({ across, up, away }) => [across, up, away].map((value) => Number(value.toFixed(4))))).toEqual([
      [0.1, 0.25, 5.9],
      [10.1, 0.25, 5.9],
      [5, 7, 1],
    ]);
    const top = spheresOf(frame, null, header, 'top', true);
    expect(top).toHaveLength(6); // the first at four corners, the second, the ion
    expect(top.map(({ away }) => away).at(-2)).toBe(1);
    expect(extentOf(header, 'top')).toEqual({ across: 10, up: 6, away: 8 });
  });
});

describe('depthBuffer', () => {
  it('shows the frontmost sphere whatever the order, at the depth of its surface', () => {
    const near = sphere(2, 1.5, 1);
    const far = sphere(2, 1.5, 3);
    for (const spheres of [
      [near, far],
      [far, near],
    ]) {
      const { columns, rows, nearest, away } = depthBuffer(spheres, extent, 20);
      expect([columns, rows]).toEqual([80, 60]);
      const middle = 30 * columns + 40;
      expect(spheres[nearest[middle]]).toBe(near);
      expect(away[middle]).toBeCloseTo(0.5, 2);
      expect([nearest[0], away[0]]).toEqual([-1, 5]);
    }
  });

  it('averages depths over squares, cut at the edges', () => {
    const away = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    const blurred = blurredDepth({ columns: 3, rows: 3, nearest: new Int32Array(9), away }, 1);
    expect([blurred[0], blurred[4], blurred[5]]).toEqual([3, 5, 5.5]);
  });
});

describe('massThickness', () => {
  it('has the chord in the middle of a sphere, and its volume in all', () => {
    const { columns, thickness } = massThickness([sphere(2, 1.5, 1), sphere(2, 1.5, 3)], extent, 40);
    expect(thickness[60 * columns + 80]).toBeCloseTo(2, 2);
    const volume = thickness.reduce((sum, value) => sum + value, 0) / 40 ** 2;
    expect(volume).toBeCloseTo((2 * Math.PI) / 6, 2);
  });

  it('darkens with thickness, from none to all', () => {
    expect([darknessOf(0, 5), darknessOf(5, 5), darknessOf(1, 0)]).toEqual([0, 1, 0]);
    expect(darknessOf(1, 5)).toBeGreaterThan(0.2);
  });
});

describe('shadedSpheres', () => {
  const pixelsOf = (spheres: Sphere[]) => {
    const png = Buffer.from(shadedSpheres(spheres, extent, 10, 'side').split(',')[1], 'base64');
    const data = png.subarray(png.indexOf('IDAT') + 4);
    const lines = unzlibSync(data);
    return (column: number, row: number) => {
      const pixel = [0, 0, 0, 0]; // each line is the difference to the one above
      for (let line = 0; line <= row; line++)
        for (let channel = 0; channel < 4; channel++) pixel[channel] += lines[line * 161 + 1 + 4 * column + channel];
      return pixel.map((value) => value % 256);
    };
  };

  it('is clear beside the metal, lit from above, and paler when far', () => {
    const near = pixelsOf([sphere(2, 1.5, 0.5)]);
    const far = pixelsOf([sphere(2, 1.5, 4.5)]);
    expect(near(1, 1)).toEqual([0, 0, 0, 0]);
    expect(near(20, 15)[3]).toBe(255);
    expect(near(19, 12)[0]).toBeGreaterThan(near(21, 18)[0]);
    expect(far(20, 15)[2]).toBeGreaterThan(near(20, 15)[2] + 60);
  });
});

describe('pictures of a box', () => {
  it('say what depth looks like, and show no circles', () => {
    const electrodes = { top: 'active', isTopActive: true, bottom: 'inert' };
    const picture = statePicture({ header, frame, before: null, voids: [], electrodes });
    expect(picture).toContain('depth along y, 0 to 6 nm');
    expect(picture.match(/<image /gu)).toHaveLength(1);
  });

  it('show each moment from the side, in transmission and from above, with scales in nm', () => {
    const views = boxViews({ header, frames: [frame, frame], before: null, isTopActive: true, sourceWidth: 3 });
    expect(views.match(/<image /gu)).toHaveLength(6);
    for (const text of ['depth y [nm]', 'metal [nm]', 'height z [nm]', 'x [nm]', 'y [nm]', 'z [nm]', '2 particles'])
      expect(views).toContain(text);
    expect(views.match(/<circle [^>]*stroke-dasharray="5 3"/gu)).toHaveLength(2);
  });

  it('have ticks up to the end, none crowded', () => {
    expect(boxTicks(16)).toEqual([0, 5, 10, 16]);
    expect(boxTicks(20)).toEqual([0, 5, 10, 15, 20]);
  });
});

describe('the filament', () => {
  it('has a line a moment, from its foot to nothing at its tip', () => {
    const courses = filamentCourses([frame], header);
    expect(courses[0].shape).toMatchObject({ foot: 'counter', particles: 2, height: 7.25 });
    const chart = filamentChart(courses, header);
    const { values } = chart.data as { values: { height: number; radius: number }[] };
    expect(values[0]).toMatchObject({ height: 0, radius: courses[0].shape.footRadius });
    expect(values.at(-1)).toMatchObject({ height: 7.25, radius: 0 });
    expect(filamentSentence(filamentRecord(courses[0].shape))).toMatch(
      /^2 particles stand 7.3 nm high on the counter electrode: radius 0.1 nm at the foot/,
    );
  });
});
