import { describe, expect, it } from 'vitest';
import { radiusAtHeight, temperatureAt } from '../../../src/analysis/revolved.ts';
import { runSweep } from '../../../src/filament/sweep/runSweep.ts';
import { gapAlong } from '../../../src/formats/sweepProfiles.ts';
import { applySettings } from '../../../src/scene/set.ts';
import { buildSweeps } from '../../../src/scene/sweep/buildSweeps.ts';
import { parseSweepScene, sweepJsonSchema } from '../../../src/scene/sweep/sweepScene.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { blendShapes, evenOutline } from '../../../viewer/set/blendShapes.ts';
import { Shapes } from '../../../viewer/set/shapes.ts';
import { row } from './sweepRows.ts';

const thickness = 10; // [nm]
const facts = {
  ...{ description: '', metal: 'Cu', film: 'SiO2', counterElectrode: 'Pt' },
  ...{ thickness, radius: 25, ambient: 300 },
};
const outline = { r: [0, 2, 2], z: [5, 5, 0] }; // a post
const recession = { r: [0, 5], depth: [0.5, 0] };

describe('evenOutline', () => {
  it('keeps ends and shape, with points at equal steps', () => {
    const even = evenOutline(outline);
    expect([even.r[0], even.z[0], even.r.at(-1)]).toEqual([0, 5, 2]);
    expect(even.z.at(-1)).toBeCloseTo(0, 12);
    for (const [i, r] of even.r.entries()) expect(r === 2 || even.z[i] === 5).toBe(true);
    expect(Math.hypot(even.r[1], even.z[1] - 5)).toBeCloseTo(7 / (even.r.length - 1), 12);
  });
});

describe('blendShapes', () => {
  it('has the height, base, recession and highest temperature of the row', () => {
    const heat = { r: [1, 2], z: [0, 5], temperature: [300, 300, 320, 400] };
    const from = { front: evenOutline(outline), recession, heat };
    const to = { front: evenOutline({ r: [0, 4, 4], z: [9, 9, 0] }), recession, heat: null };
    const now = row({ height: 8, baseRadius: 3.5, recession: 0.6, temperature: 350 });
    const shape = blendShapes(from, to, 0.5, now, 300);
    expect(Math.max(...shape.front.z)).toBeCloseTo(8, 12);
    expect(shape.front.r.at(-1)).toBeCloseTo(3.5, 12);
    expect(shape.recession.depth).toEqual([0.6, 0]);
    expect(shape.heat?.temperature).toEqual([300, 300, 310, 350]);
  });

  it('knows no temperatures where neither state has some', () => {
    const cold = { front: evenOutline(outline), recession, heat: null };
    expect(blendShapes(cold, cold, 0.5, row({}), 300).heat).toBeNull();
  });
});

describe('Shapes', () => {
  const json = applySettings(
    readSceneFile('set/cu-sio2-pt').json,
    ['compliances=["100 uA"]', 'film.model=equipotential', 'accuracy.stepScale=2'],
    sweepJsonSchema(),
  );
  const { rows, snapshots } = runSweep(buildSweeps(parseSweepScene(json))[0]);

  it('between every other recorded state come close to those in between', () => {
    const shapes = new Shapes(rows, snapshots.filter((_, i) => i % 2 === 0), facts); // prettier-ignore
    let compared = 0;
    for (const { stage, time, front, heat } of snapshots) {
      const at = rows.find((candidate) => candidate.stage === stage && candidate.time >= time)!;
      const shape = shapes.at(at)!;
      if (shape.to === null) continue;
      compared++;
      for (const height of [1, 3, 5, 7, 9, 10]) {
        const difference = Math.abs(radiusAtHeight(shape.front, height) - radiusAtHeight(front, height));
        if (Math.abs(height - at.height) > 0.3) expect(difference).toBeLessThan(0.2);
      }
      if (heat && shape.heat)
        expect(Math.abs(temperatureAt(shape.heat, 0.5, 5) - temperatureAt(heat, 0.5, 5))).toBeLessThan(8);
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('at any step have the gap of the row', () => {
    const shapes = new Shapes(rows, snapshots, facts);
    let blended = 0;
    for (const at of rows.filter((_, i) => i % 7 === 3)) {
      const shape = shapes.at(at)!;
      if (shape.to === null) continue;
      blended++;
      const outermost = Math.max(...shape.front.r);
      const gaps = gapAlong(shape, thickness).filter((_, i) => shape.recession.r[i] <= outermost);
      expect(Math.abs(Math.min(...gaps) - at.gap)).toBeLessThan(0.02);
    }
    expect(blended).toBeGreaterThan(30);
  });

  it('are the nearest recorded ones where the reader wants no others, or blends disagree with the rows', () => {
    const [first, second] = [0, 1].map((time) => ({
      ...{ label: '', stage: 0, time, appliedVoltage: 0, cellVoltage: 0, current: 0, recession, heat: null },
      ...{ front: outline, wire: { z: [], potential: [] } },
    }));
    const size = { height: 5, baseRadius: 2, middleRadius: 2, tipRadius: 2, gap: 5 };
    const agreeing = [0, 0.4, 1].map((time) => row({ time, ...size, recession: 0.5, gap: 5.5 }));
    const necked = agreeing.map((one) => row({ ...one, middleRadius: one.time === 0.4 ? 0.2 : 2 }));
    expect(new Shapes(agreeing, [first, second], facts).at(agreeing[1])).toMatchObject({ from: 0, to: 1 });
    expect(new Shapes(agreeing, [first, second], facts).at(agreeing[1], false)).toMatchObject({ from: 0, to: null });
    expect(new Shapes(necked, [first, second], facts).at(necked[1])).toMatchObject({ from: 0, to: null });
    expect(new Shapes(agreeing, [first, second], facts).at(row({ time: 0.7 }), false)).toMatchObject({ from: 1 });
    expect(new Shapes(agreeing, [first, second], facts).at(row({ time: 2 }))).toMatchObject({ from: 1, to: null });
    expect(new Shapes(agreeing, [], facts).at(agreeing[0])).toBeNull();
  });
});
