import { parseSweepScene } from '../../scene/sweep/sweepScene.ts';
import { showSweeps, type ShownSweep } from '../set/sweepLook.ts';
import type { CellFacts } from '../set/setPlots.ts';
import type { FigureSweep, SetVariant } from './figure.ts';

/** States of interest: the currents of the paper's figures, shortly after the compliance is reached, and the course of the growth. */
const states = [
  'snapshots.currents=["1 nA", "100 nA", "3.5 uA", "20 uA", "100 uA", "300 uA", "603 uA", "900 uA"]',
  'snapshots.times=["1 s", "1.78 s", "2.24 s"]',
  'snapshots.count=40',
];

/** The cell of the paper. */
export const cell: SetVariant = {
  name: 'buttberg-cell',
  scene: 'set/cu-sio2-pt',
  settings: states,
  cost: 1,
};

/** The cell of the paper with something changed. */
export function changedCell(name: string, settings: readonly string[]): SetVariant {
  return { ...cell, name: `buttberg-${name}`, settings: [...cell.settings, ...settings] };
}

/** Without the heat of tunnelling. */
export const joule = changedCell('joule', ['heat.tunnel=false']);

/** Gap at which the sweep without dissolution is ended. [nm] */
export const stillGap = 0.01;

/** With an active electrode that keeps its place, and so without a void. */
export const still = changedCell('still', [
  'dissolution.enabled=false',
  'void.enabled=false',
  `contact.gap=${stillGap} nm`,
]);

export const stillInputs = [
  `Without dissolution there is no void, and its barrier is left out too. The gap then closes without bound: the sweep ends at a contact gap of ${stillGap} nm (contact.gap), instead of 0.05 nm.`,
];

/** Compliance currents of Fig. 1. */
export const compliances = ['1 nA', '10 nA', '100 nA', '1 uA', '10 uA', '100 uA', '300 uA', '1 mA'] as const;

/** What is put into every figure of the cell. */
export const cellInputs = [
  'All parameters of the cell were fitted to the figures of this paper, this one among them: what is checked is that one set of them fits all at once, not that they were foretold. Where the paper gives no number, the value expected is that of the prototype the fit was made with.',
];

/** The sweep of a variant with a compliance. */
export function sweepOf(sweeps: readonly FigureSweep[], { name }: SetVariant, compliance: string): FigureSweep {
  const found = sweeps.find((sweep) => sweep.variant === name && sweep.compliance === compliance);
  if (!found) throw new Error(`no sweep of ${name} with ${compliance}`);
  return found;
}

/** Sweeps with their names and colours. */
export function shown(sweeps: readonly FigureSweep[]): ShownSweep[] {
  return showSweeps(sweeps.map(({ stored }) => stored));
}

/** Thickness and temperature of the cell of a sweep. */
export function cellOf({ set }: FigureSweep): CellFacts {
  const { geometry, temperature } = parseSweepScene(set.scene);
  return { thickness: geometry.thickness, temperature };
}
