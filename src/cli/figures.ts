import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Figure } from '../report/figures/figure.ts';
import { nearestName } from '../scene/nearest.ts';
import { InputError } from './failure.ts';
import { showOverallProgress } from './overallProgress.ts';
import { interruptedCode, onInterruption } from './interruption.ts';
import { textTable } from './textTable.ts';
import { readWorkers } from './workers.ts';

const failedCode = 1;

const examples = `
Examples:
  filigree figures --list                     what there is
  filigree figures                            all of them, into out/figures
  filigree figures yang-1q yang-3 --out out/two

Each figure is <id>.svg, <id>.png and <id>.json; report.html shows all of them; runs/ holds the runs they were measured on.
The exit code is 1 where a check fails; the figures are written all the same.`;

interface FiguresOptions {
  list?: boolean;
  out: string;
  workers: number;
  force?: boolean;
}

/** The command `filigree figures`. */
export function figuresCommand(): Command {
  return new Command('figures')
    .description("regenerate the papers' figures, and check them number by number")
    .argument('[id...]', 'figures to make, all if left out')
    .option('--list', 'list the figures that there are')
    .option('--out <dir>', 'folder for the figures and the runs behind them', 'out/figures')
    .option('--workers <n>', 'threads to run on', readWorkers, availableParallelism())
    .option('--force', 'replace figures that the folder holds')
    .addHelpText('after', examples)
    .action(makeFigures);
}

async function makeFigures(ids: string[], options: FiguresOptions): Promise<void> {
  const { figures } = await import('../report/figures/list.ts');
  if (options.list) {
    const width = Math.max(...figures.map(({ id }) => id.length));
    console.log(
      textTable(
        ['figure', 'runs'],
        figures.map((figure) => [`${figure.id.padEnd(width)}  ${figure.title}`, String(countRuns(figure))]),
      ),
    );
    return;
  }
  const chosen = chooseFigures(ids, figures);
  expectPlaces(chosen, options);
  await make(chosen, figures, options);
}

async function make(
  chosen: readonly Figure[],
  all: readonly Figure[],
  { out, workers }: FiguresOptions,
): Promise<void> {
  const [{ makeFigure }, page] = await Promise.all([
    import('../report/figures/makeFigure.ts'),
    import('../report/figures/figuresPage.ts'),
  ]);
  const work = await doWork(chosen, out, workers);
  if (!work) {
    console.error('interrupted before any figure was made');
    process.exitCode = interruptedCode;
    return;
  }
  const records = [];
  for (const figure of chosen) records.push(await makeFigure(figure, work.done, out, work.sets));
  page.writeFiguresPage(out, all);
  for (const record of records) {
    console.log(`${record.id}  ${record.title}: ${page.passedText(record)}`);
    console.log(`${textTable(page.checkHeading, page.checkRows(record))}\n`);
    for (const reason of record.failures) console.error(`${record.id}: ${reason}`);
  }
  console.log(`${join(out, 'report.html')} shows the figures`);
  if (records.some(({ pass }) => !pass)) process.exitCode = failedCode;
}

/** Runs what the figures are made of, sweeps before runs; null if it was interrupted. */
async function doWork(chosen: readonly Figure[], out: string, workers: number) {
  const [{ FigureRunner, planRuns }, { planSets, planSweeps, SweepRunner }] = await Promise.all([
    import('../report/figures/gatherRuns.ts'),
    import('../report/figures/gatherSweeps.ts'),
  ]);
  const [planned, sets] = [planRuns(chosen, out), planSets(chosen, out)];
  const sweeps = planSweeps(sets);
  const [runner, sweepRunner] = [new FigureRunner(workers), new SweepRunner(workers)];
  const display = showOverallProgress([...sweeps, ...planned].map(({ cost }) => cost));
  let isStopped = false;
  const stopListening = onInterruption(() => {
    isStopped = true;
    runner.stop();
    sweepRunner.stop();
  });
  await sweepRunner.run(sweeps, {
    onShare: (index, share) => display.update(index, share),
    onEnd: (index) => display.update(index, 1),
  });
  const failures = await runner.run(planned, {
    onProgress: (index, { share }) => display.update(sweeps.length + index, share),
    onEnd: (index) => display.update(sweeps.length + index, 1),
  });
  display.stop();
  stopListening();
  if (isStopped) return null;
  return { done: planned.map((run, index) => ({ planned: run, failure: failures[index] })), sets };
}

/** The figures of the given names. Throws InputError with every name that is none. */
function chooseFigures(ids: readonly string[], figures: readonly Figure[]): Figure[] {
  const names = figures.map(({ id }) => id);
  const problems = ids
    .filter((id) => !names.includes(id))
    .map((id) => {
      const nearest = nearestName(id, names);
      const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
      return `${JSON.stringify(id)}, expected one of ${names.join(', ')}${hint}`;
    });
  if (problems.length > 0) throw new InputError(problems);
  return figures.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

function expectPlaces(figures: readonly Figure[], { out, force }: FiguresOptions): void {
  if (force) return;
  const taken = figures.map(({ id }) => join(out, `${id}.json`)).filter((path) => existsSync(path));
  if (taken.length > 0) throw new InputError(taken.map((path) => `${path} exists; --force replaces the figure`));
}

/** Runs of particles and sweeps. */
function countRuns({ runs, sweeps = [] }: Figure): number {
  const ofParticles = runs.reduce((sum, { seeds }) => sum + seeds.length, 0);
  return sweeps.reduce((sum, { compliances }) => sum + compliances.length, ofParticles);
}
