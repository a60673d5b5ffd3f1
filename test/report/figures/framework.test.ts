import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atLeast, atMost, between, halfToTwice, near, within } from '../../../src/report/figures/criteria.ts';
import type { Figure, SetVariant } from '../../../src/report/figures/figure.ts';
import { writeFiguresPage } from '../../../src/report/figures/figuresPage.ts';
import { FigureRunner, planRuns } from '../../../src/report/figures/gatherRuns.ts';
import { planSets, planSweeps, SweepRunner } from '../../../src/report/figures/gatherSweeps.ts';
import { makeFigure } from '../../../src/report/figures/makeFigure.ts';
import { smallSettings } from '../../campaign/smallScene.ts';
import { temporaryFolders } from '../../storage/temporaryFolder.ts';

const newFolder = temporaryFolders();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4" width="8" height="4"></svg>';

const small = [...smallSettings, 'stop.metalParticles=6'];
const metalOfRuns: Figure<'metal' | 'seed' | 'nothing'> = {
  id: 'metal',
  title: 'Metal <of> runs',
  paper: 'Fig. 0',
  inputs: ['all of it'],
  runs: [
    { label: '', scene: 'growth/d', settings: small, seeds: [7, 3], cost: 1 },
    { label: 'c', scene: 'growth/c', settings: small, seeds: [3], cost: 2 },
  ],
  checks: {
    metal: { statement: 'metal', paper: 'six', criterion: near(6, 0) },
    seed: { statement: 'seed', paper: 'small', criterion: atMost(2) },
    nothing: { statement: 'nothing', paper: 'something', criterion: atLeast(0) },
  },
  analyse: async (runs) => ({
    measured: {
      metal: {
        value: runs[1].stored.timeline().at(-1)?.ce ?? NaN,
        detail: runs.map(({ label, seed }) => `${label}${seed}`).join(),
      },
      seed: { value: runs[0].seed },
      nothing: { value: NaN },
    },
    picture: svg,
  }),
};

const failing: Figure = {
  ...metalOfRuns,
  id: 'failing',
  runs: [],
  analyse: async () => {
    throw new Error('no such <thing>');
  },
};

describe('criteria', () => {
  it.each([
    [atLeast(2), [2, 3], [1.9, NaN], 'at least 2'],
    [atMost(2), [2, -3], [2.1, NaN], 'at most 2'],
    [between(1, 2), [1, 2], [0.9, 2.1, NaN], '1 to 2'],
    [near(1, 0.5), [0.5, 1.5], [0.4, 1.6, NaN], '1 ± 0.5'],
    [within(50, 0.1), [45, 55], [44.9, 55.1, NaN], '45 to 55'],
    [halfToTwice(3), [1.5, 6], [1.4, 6.1, NaN], '1.5 to 6'],
  ])('%o', ({ accepts, tolerance }, good, bad, words) => {
    expect([...good, ...bad].map(accepts)).toEqual([...good.map(() => true), ...bad.map(() => false)]);
    expect(tolerance).toBe(words);
  });
});

describe('a figure', () => {
  it('is measured on its runs in the order declared, scored by its criteria, and written', async () => {
    const out = newFolder();
    const planned = planRuns([metalOfRuns], out);
    expect(planned.map(({ request }) => request.path)).toEqual(
      ['metal-c-3', 'metal-7', 'metal-3'].map((name) => join(out, 'runs', name)),
    );
    const heard: number[] = [];
    const failures = await new FigureRunner(2).run(planned, { onEnd: (index) => heard.push(index) });
    expect(failures).toEqual([null, null, null]);
    expect(heard.sort()).toEqual([0, 1, 2]);
    const done = planned.map((run) => ({ planned: run, failure: null }));
    const record = await makeFigure(metalOfRuns, done, out);
    expect(JSON.parse(fs.readFileSync(join(out, 'metal.json'), 'utf8'))).toEqual(record);
    expect(record).toMatchObject({
      id: 'metal',
      title: 'Metal <of> runs',
      paper: 'Fig. 0',
      seeds: [7, 3],
      pass: false,
    });
    expect(
      record.runs.map(({ differences }) => [differences.mobility, differences.redoxRate, differences.voltage]),
    ).toEqual([
      [undefined, 1e-4, '1 MV/cm'],
      [1e-4, undefined, '1 MV/cm'],
    ]);
    expect(record.checks).toEqual([
      { statement: 'metal', paper: 'six', got: 6, detail: '7,3,c3', tolerance: '6 ± 0', pass: true },
      { statement: 'seed', paper: 'small', got: 7, detail: '', tolerance: 'at most 2', pass: false },
      { statement: 'nothing', paper: 'something', got: null, detail: '', tolerance: 'at least 0', pass: false },
    ]);
    expect(fs.readFileSync(join(out, 'metal.svg'), 'utf8')).toBe(svg);
    expect(fs.existsSync(join(out, 'metal.png'))).toBe(true);
  });

  it('fails in all its checks, and says why, where a run or the analysis failed', async () => {
    const out = newFolder();
    const planned = planRuns([metalOfRuns], out);
    const done = planned.map((run, index) => ({ planned: run, failure: index === 0 ? 'out of luck' : null }));
    const record = await makeFigure(metalOfRuns, done, out);
    expect(record.failures).toEqual([`${join(out, 'runs', 'metal-c-3')}: out of luck`]);
    expect((await makeFigure(failing, [], out)).failures).toEqual(['the analysis failed: no such <thing>']);
    for (const { got, pass } of record.checks) expect([got, pass]).toEqual([null, false]);
    writeFiguresPage(out, [failing, metalOfRuns]);
    const page = fs.readFileSync(join(out, 'report.html'), 'utf8');
    for (const text of [
      '0 of 6 checks pass, in 2 figures',
      'no such &lt;thing&gt;',
      'Metal &lt;of&gt; runs',
      svg.slice(0, 5),
    ])
      expect(page).toContain(text);
  });
});

const variant: SetVariant = {
  name: 'quick',
  scene: 'set/cu-sio2-pt',
  settings: ['film.model=equipotential', 'heat.tunnel=false', 'heat.joule=false', 'accuracy.stepScale=2'],
  cost: 0.1,
};

const ofSweeps: Figure<'reached'> = {
  id: 'reached',
  title: 'When the compliance is reached',
  paper: 'Fig. 0',
  inputs: [],
  runs: [],
  sweeps: [{ variant, compliances: ['1 uA', '10 nA'] }],
  checks: { reached: { statement: 'time [s]', paper: 'soon', criterion: near(1.7, 0.1) } },
  analyse: async (_, sweeps) => ({
    measured: {
      reached: {
        value: sweeps[1].stored.record['complianceReachedAt [s]'] ?? NaN,
        detail: sweeps
          .map((sweep) => `${sweep.variant} ${sweep.compliance}: ${sweep.stored.record['compliance [A]']}`)
          .join(),
      },
    },
    picture: svg,
  }),
};

const other = { ...ofSweeps, id: 'other', sweeps: [{ variant, compliances: ['0.01 uA', '100 nA'] }] };

describe('a figure of sweeps', () => {
  it('shares its sweeps with other figures, and is measured on them in the order declared', async () => {
    const out = newFolder();
    const sets = planSets([ofSweeps, other], out);
    expect(sets.map(({ path, compliances }) => [path, compliances])).toEqual([
      [join(out, 'runs', 'quick'), ['0.01 uA', '100 nA', '1 uA']],
    ]);
    const sweeps = planSweeps(sets);
    expect(sweeps.map(({ index }) => index)).toEqual([2, 1, 0]);
    const heard: number[] = [];
    await new SweepRunner(1).run(sweeps, { onEnd: (index) => heard.push(index) });
    expect(heard).toEqual([0, 1, 2]);
    const record = await makeFigure(ofSweeps, [], out, sets);
    expect(record.checks[0]).toMatchObject({ detail: 'quick 1 uA: 0.000001,quick 10 nA: 1e-8', pass: true });
    expect(record.sweeps).toMatchObject([{ variant: 'quick', differences: { 'heat.tunnel': false } }]);
    expect((await makeFigure(other, [], out, sets)).pass).toBe(true);
  });

  it('fails, and says why, where a sweep failed or did not run', async () => {
    const out = newFolder();
    const sets = planSets([ofSweeps], out);
    const runner = new SweepRunner(1);
    runner.stop();
    await runner.run(planSweeps(sets));
    const { failures, pass } = await makeFigure(ofSweeps, [], out, sets);
    expect(failures).toEqual([
      'sweep quick, 1 uA: stopped before it began',
      'sweep quick, 10 nA: stopped before it began',
    ]);
    expect(pass).toBe(false);
  });
});
