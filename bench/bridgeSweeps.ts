import { bridgedCell } from '../src/bridge/bridgedCell.ts';
import { measureClosures } from '../src/bridge/closures.ts';
import type { CellParameters } from '../src/filament/parameters.ts';
import { runSweep } from '../src/filament/sweep/runSweep.ts';
import type { SweepOutcome } from '../src/filament/sweep/sweepPlan.ts';
import { buildSweeps } from '../src/scene/sweep/buildSweeps.ts';
import { parseSweepScene } from '../src/scene/sweep/sweepScene.ts';
import { readFluxSources } from '../src/storage/fluxSources.ts';
import { readSceneFile } from '../src/storage/sceneFiles.ts';

const electronsPerAmpere = 6.241509074e18; // e/s
const caps = [0.36, 0.5]; // [nm] two atomic layers of copper: (111) planes at 0.21 nm make 0.42 nm

if (process.argv[1]?.endsWith('bridgeSweeps.js')) await printSweeps(process.argv[2]);

/** Prints 1 mA sweeps with one closure exchanged at a time, as in docs/bridge.md: `node dist-bench/bench/bridgeSweeps.js <run or campaign>`. */
async function printSweeps(path: string): Promise<void> {
  const { runs, problems } = await readFluxSources(path);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const plan = buildSweeps(parseSweepScene(readSceneFile('set/cu-sio2-pt').json)).at(-1);
  if (!plan) throw new Error('the scene has no sweeps');
  const fitted = plan.parameters;
  const measured = bridgedCell(fitted, measureClosures(runs));
  const capped = (cell: CellParameters, greatestDepth: number): CellParameters => ({
    ...cell,
    dissolution: cell.dissolution && { ...cell.dissolution, greatestDepth },
  });
  const variants: [string, CellParameters][] = [
    ['fitted', fitted],
    ['fitted recession, measured C', { ...fitted, deposition: measured.deposition }],
    ['measured p and D_max, C = 1', { ...measured, deposition: null }],
    ['measured p, D_max and C', measured],
    ...caps.flatMap((cap): [string, CellParameters][] => [
      [`measured p, D_max ${cap} nm, C = 1`, { ...capped(measured, cap), deposition: null }],
      [`measured p and C, D_max ${cap} nm`, capped(measured, cap)],
    ]),
  ];
  process.stdout.write(
    '| closures | 1 mA reached | largest current | least gap | hottest |\n| --- | --- | --- | --- | --- |\n',
  );
  for (const [name, parameters] of variants)
    process.stdout.write(`| ${name} | ${lineOf(runSweep({ ...plan, parameters }))} |\n`);
}

function lineOf({ rows, events }: SweepOutcome): string {
  const time = events.find(({ kind }) => kind === 'complianceReached')?.time;
  const current = Math.max(...rows.map((row) => row.current)) / electronsPerAmpere;
  const gap = Math.min(...rows.map((row) => row.gap));
  const temperature = Math.max(...rows.map((row) => row.temperature));
  const reached = time === undefined ? 'never' : `${time.toFixed(3)} s`;
  return `${reached} | ${current.toExponential(1)} A | ${gap.toFixed(3)} nm | ${temperature.toFixed(0)} K`;
}
