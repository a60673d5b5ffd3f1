import type { StoredRun } from '../../storage/storedRun.ts';
import type { Criterion } from './criteria.ts';

/**
 * A figure of a paper, regenerated and checked.
 *
 * To add one, write a file of this folder that exports a Figure, and name it in `list.ts`; nothing else knows of it.
 *
 * 1. `runs` says which bundled scenes are run, with which seeds. All runs of all figures asked for go through one pool of warm
 *    workers before anything is analysed; they are ordinary run folders, `<out>/runs/<id>-<label>-<seed>` (without the label where
 *    it is empty), which `filigree view` plays. A figure without particles has no runs.
 * 2. `checks` states, before anything is run, what the paper says, what is measured, and what counts as borne out. A figure cannot
 *    say that it passed: it measures one number a check, and the check's criterion decides.
 * 3. `analyse` gets the stored runs in the order declared, each label with its seeds. It reads recordings (`stored.recording()`),
 *    timelines and records, and gives back the measured numbers, by the names of the checks, and an SVG (`filmStrip`, `renderChart`,
 *    `contactSheet`). It is not called where a run failed; then every check fails.
 *
 * No constant is tuned for a figure: a scene in `scenes/figures/` writes only metal, mobility, redox rate, geometry, voltage,
 * inclusions, source, and when to stop and record. What differs from the defaults is found by comparison and listed with the figure;
 * `inputs` says in words what was chosen and is therefore no outcome. Seeds are stated, and never picked by what they give.
 * `docs/figures.md` is made of these fields: `npx vitest run test/report/figures -u` writes it anew.
 */
export interface Figure<CheckName extends string = string> {
  readonly id: string; // such as "yang-3"
  readonly title: string;
  readonly paper: string; // figure of the paper and what it shows
  readonly inputs: readonly string[]; // what was chosen, a sentence each
  readonly runs: readonly FigureRuns[];
  readonly checks: Readonly<Record<CheckName, StatedCheck>>;
  analyse(runs: readonly FigureRun[]): Promise<Analysis<CheckName>>;
}

/** One scene that a figure has run with several seeds. */
export interface FigureRuns {
  readonly label: string; // tells the scenes of a figure apart; empty for an only one
  readonly scene: string; // name of a bundled scene, such as "figures/yang-4"
  readonly settings?: readonly string[]; // changes of the scene, such as "voltage=1 MV/cm"
  readonly seeds: readonly number[];
  readonly cost: number; // [s] of CPU that a run takes, roughly: for the order of the runs and the estimate of the time left
}

/** A run that has ended. */
export interface FigureRun {
  readonly label: string;
  readonly seed: number;
  readonly stored: StoredRun;
}

/** What a figure sets out to show. */
export interface StatedCheck {
  readonly statement: string; // what is measured, with its unit
  readonly paper: string; // what the paper says of it
  readonly criterion: Criterion;
}

/** What a figure found. */
export interface Analysis<CheckName extends string = string> {
  readonly measured: Readonly<Record<CheckName, Measurement>>;
  readonly picture: string; // SVG
}

/** The number that a check is scored by, and where it helps what it is made of, such as the values by seed. */
export interface Measurement {
  readonly value: number;
  readonly detail?: string;
}
