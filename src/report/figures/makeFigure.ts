import { join } from 'node:path';
import { replaceFile } from '../../storage/replaceFile.ts';
import { readSceneFile } from '../../storage/sceneFiles.ts';
import { StoredRun } from '../../storage/storedRun.ts';
import { escapeMarkup } from '../markup.ts';
import { renderPng } from '../png.ts';
import type { Analysis, Figure, FigureRuns, FigureSweep, FigureSweeps } from './figure.ts';
import { figureScene, type PlannedRun } from './gatherRuns.ts';
import { variantScene, type PlannedSet } from './gatherSweeps.ts';
import { sceneDifferences, sweepDifferences } from './sceneDifferences.ts';
import { scoreChecks, type FigureRecord } from './score.ts';
import { sweepFailure, sweepsOf } from './storedSweeps.ts';

/** A run that has been done, and why it failed if it did. */
export interface DoneRun {
  planned: PlannedRun;
  failure: string | null;
}

/**
 * Analyses a figure from its stored runs and sweeps, scores it, and writes `<id>.svg`, `<id>.png` and `<id>.json`.
 *
 * @param sets with every sweep that the figure asks for, run
 * @throws StorageError
 */
export async function makeFigure(
  figure: Figure,
  done: readonly DoneRun[],
  out: string,
  sets: readonly PlannedSet[] = [],
): Promise<FigureRecord> {
  const own = inOrder(figure, done);
  const sweeps = sweepsOf(figure, sets);
  const failures = [
    ...own.flatMap(({ planned, failure }) => (failure ? [`${planned.request.path}: ${failure}`] : [])),
    ...sweeps.flatMap(sweepFailure),
  ];
  const analysis = failures.length > 0 ? null : await analyse(figure, own, sweeps, failures);
  const checks = scoreChecks(figure.checks, analysis?.measured ?? null);
  const record: FigureRecord = {
    id: figure.id,
    title: figure.title,
    paper: figure.paper,
    seeds: [...new Set(figure.runs.flatMap(({ seeds }) => seeds))],
    inputs: [...figure.inputs],
    runs: figure.runs.map(describeRuns),
    sweeps: (figure.sweeps ?? []).map(describeSweeps),
    failures,
    checks,
    pass: checks.every(({ pass }) => pass),
  };
  const svg = analysis?.picture ?? failureNote(failures);
  replaceFile(join(out, `${figure.id}.svg`), svg);
  replaceFile(join(out, `${figure.id}.png`), renderPng(svg));
  replaceFile(join(out, `${figure.id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

/** What a figure runs, and where its scene differs from the defaults. */
function describeRuns(runs: FigureRuns): FigureRecord['runs'][number] {
  const { label, scene, seeds } = runs;
  return { label, scene, seeds: [...seeds], differences: sceneDifferences(figureScene(runs)) };
}

/** Which sweeps a figure is made of, and where their scene differs from the defaults. */
function describeSweeps(sweeps: FigureSweeps): FigureRecord['sweeps'][number] {
  const { variant, compliances } = sweeps;
  const differences = sweepDifferences(variantScene(sweeps), readSceneFile(variant.scene).json);
  return { variant: variant.name, scene: variant.scene, compliances: [...compliances], differences };
}

/** The figure's own runs as it declares them, whatever order they were done in. */
function inOrder(figure: Figure, done: readonly DoneRun[]): DoneRun[] {
  const own = done.filter(({ planned }) => planned.figure === figure.id);
  return figure.runs.flatMap(({ label, seeds }) =>
    seeds.flatMap((seed) => own.filter(({ planned }) => planned.label === label && planned.seed === seed)),
  );
}

/** A fault of one figure's analysis is that figure's failure, and leaves the others alone. */
async function analyse(
  figure: Figure,
  own: readonly DoneRun[],
  sweeps: readonly FigureSweep[],
  failures: string[],
): Promise<Analysis | null> {
  try {
    const runs = own.map(({ planned: { label, seed, request } }) => ({
      label,
      seed,
      stored: new StoredRun(request.path),
    }));
    return await figure.analyse(runs, sweeps);
  } catch (error) {
    failures.push(`the analysis failed: ${(error as Error).message}`);
    return null;
  }
}

function failureNote(failures: readonly string[]): string {
  const lines = failures.map((text, i) => `<text x="16" y="${32 + 22 * i}">${escapeMarkup(text)}</text>`);
  const height = 24 + 22 * failures.length;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 ${height}" width="900" height="${height}"`;
  return `${head} font-family="DejaVu Sans, Verdana, sans-serif" font-size="14" fill="currentColor">${lines.join('')}</svg>`;
}
