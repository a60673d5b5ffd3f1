import type { StoredRun } from '../../storage/storedRun.ts';
import type { StoredSet, StoredSweep } from '../../storage/storedSet.ts';
import type { Criterion } from './criteria.ts';

/**
 * A figure of a paper, regenerated and checked.
 *
 * To add one, write a file of this folder that exports a Figure, and name it in `list.ts`; nothing else knows of it.
 *
 * 1. `runs` says which bundled scenes are run, with which seeds. All runs of all figures asked for go through one pool of warm
 *    workers before anything is analysed; they are ordinary run folders, `<out>/runs/<id>-<label>-<seed>` (without the label where
 *    it is empty), which `filigree view` plays. A figure without particles has no runs. `sweeps` says which sweeps of bundled SET scenes
 *    are run, a variant of a scene and its compliances at a time. Figures that name the same variant share its sweeps, each run once;
 *    a variant is an ordinary SET folder, `<out>/runs/<name of the variant>`, which `filigree report` draws.
 * 2. `checks` states, before anything is run, what the paper says, what is measured, and what counts as borne out. A figure cannot
 *    say that it passed: it measures one number a check, and the check's criterion decides.
 * 3. `analyse` gets the stored runs in the order declared, each label with its seeds, and so the sweeps, each variant with its compliances.
 *    It reads recordings (`stored.recording()`),
 *    timelines and records, and gives back the measured numbers, by the names of the checks, and an SVG (`filmStrip`, `renderChart`,
 *    `contactSheet`). It is not called where a run or a sweep failed; then every check fails.
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
  readonly sweeps?: readonly FigureSweeps[];
  readonly checks: Readonly<Record<CheckName, StatedCheck>>;
  analyse(runs: readonly FigureRun[], sweeps: readonly FigureSweep[]): Promise<Analysis<CheckName>>;
}

/** One scene that a figure has run with several seeds. */
export interface FigureRuns {
  readonly label: string; // tells the scenes of a figure apart; empty for an only one
  readonly scene: string; // name of a bundled scene, such as "figures/yang-4"
  readonly settings?: readonly string[]; // changes of the scene, such as "voltage=1 MV/cm"
  readonly seeds: readonly number[];
  readonly cost: number; // [s] of CPU that a run takes, roughly: for the order of the runs and the estimate of the time left
}

/** A SET scene with changes, under a name of its own. */
export interface SetVariant {
  readonly name: string; // of its folder; figures that give the same name mean the same variant
  readonly scene: string; // name of a bundled SET scene, such as "set/cu-sio2-pt"
  readonly settings: readonly string[]; // changes of the scene, such as "heat.tunnel=false"; not of its compliances
  readonly cost: number; // [s] of CPU that a sweep takes, roughly
}

/** Sweeps of a variant that a figure is made of. */
export interface FigureSweeps {
  readonly variant: SetVariant;
  readonly compliances: readonly string[]; // such as "1 mA"
}

/** A sweep that has ended. */
export interface FigureSweep {
  readonly variant: string; // its name
  readonly compliance: string; // as declared
  readonly stored: StoredSweep;
  readonly set: StoredSet; // that holds it
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
