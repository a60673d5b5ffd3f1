import { okabeIto } from '../../analysis/palette.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { withPrefix } from '../../formats/numberText.ts';
import { convertQuantity } from '../../units/quantity.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { currentOverVoltage, rowsOf } from '../set/courses.ts';
import { lineChart } from '../set/lineChart.ts';
import { statePanels } from '../set/statePanels.ts';
import { cell, cellInputs, cellOf, sweepOf } from './buttbergCell.ts';
import { halfToTwice, near } from './criteria.ts';
import type { Figure, FigureSweep, SetVariant } from './figure.ts';
import { stateAtCurrent, stateAtTime } from './sweepStates.ts';

const compliances = ['10 nA', '100 nA', '1 uA', '10 uA', '100 uA', '1 mA'];
const forming = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const; // J and K, in which it dissolves, follow
const recordedTimes = ['1.78 s', '4.2 s', '4.3 s', '4.4 s', '4.45 s', '4.48 s', '4.52 s', '4.6 s']; // SET lasts 4 s
const shownCurrents = [1e-12, 5e-3] as const; // [A]

/** SET, and RESET without compliance. */
const cycle: SetVariant = {
  ...{ name: 'buttberg-cycle', scene: 'set/reset', cost: cell.cost },
  settings: [...cell.settings, `snapshots.times=${JSON.stringify(recordedTimes)}`],
};

/** States of SET and RESET beside the current over the voltage. */
export const buttberg6: Figure<'grows' | 'dissolves' | 'current' | 'voltage' | 'spread'> = {
  id: 'buttberg-6',
  title: 'States of SET and RESET beside the I-V curves',
  paper:
    'Fig. 6 (a sketch, for Ag): I-V curves for exponentially increasing I_CC and the states at key points. A-C nucleus and directed growth; D-F side growth below the void; G-H thermally driven gap closure; J-K dissolution and retraction in RESET, with typical variability of the maximum RESET current.',
  inputs: [
    ...cellInputs,
    'The paper sketches; here the states are those of one computed Cu filament at 1 mA: nucleus, tip at 15 % and 50 % of the film, 1 nA, 3.5 uA, 20 uA, 100 uA, 10 ms after 1 mA is reached, the greatest RESET current, and the end of the RESET.',
    'The filament of 1 mA parts at its foot; what has lost its contact is not followed on, so that K shows what is left on the counter electrode.',
    'RESET needs choices that the paper leaves open, those of the scene set/reset: where the barriers act (barrierReading) and that the void fills as the filament shrinks (dissolution.voidRule).',
  ],
  runs: [],
  sweeps: [{ variant: cycle, compliances }],
  checks: {
    grows: {
      statement: 'states among B to H that hold more metal than the one before',
      paper: 'growth from A to H',
      criterion: near(7, 0),
    },
    dissolves: {
      statement: 'steps from the end of the SET to J and on to K in which metal is lost',
      paper: 'dissolution and retraction of the filament',
      criterion: near(2, 0),
    },
    current: {
      statement: 'greatest RESET current after 1 mA [mA]',
      paper: 'a sketch without numbers',
      criterion: halfToTwice(0.73),
    },
    voltage: {
      statement: 'voltage at which the conductance has fallen 1000 times after 1 mA [V]',
      paper: 'a sketch without numbers',
      criterion: { tolerance: '-1.06 to -0.265', accepts: (value) => value >= -1.06 && value <= -0.265 },
    },
    spread: {
      statement: 'greatest RESET current after 1 mA over that after 10 nA, in decades',
      paper: 'the maximum RESET current varies',
      criterion: halfToTwice(5),
    },
  },
  async analyse(_, sweeps) {
    const sweep = sweepOf(sweeps, cycle, '1 mA');
    const { thickness } = cellOf(sweep);
    const states = statesOf(sweep, thickness);
    const metal = states.map(({ snapshot }) => volumeAt(sweep, snapshot));
    const peaks = sweeps.map((one) => 1e3 * Math.abs(one.stored.record.stages[1]?.['peakCurrent [A]'] ?? NaN));
    const fallen = sweep.stored.record.events.find(({ kind }) => kind === 'tipRetraction' || kind === 'footNecking');
    const { length } = forming;
    const more = metal.slice(1, length).filter((volume, i) => volume > metal[i]);
    const end = rowsOf(sweep.stored, 'set').at(-1)?.volume ?? NaN;
    const less = metal.slice(length).filter((volume, i) => volume < (i === 0 ? end : metal[length]));
    return {
      measured: {
        grows: { value: more.length },
        dissolves: { value: less.length },
        current: { value: peaks[peaks.length - 1] },
        voltage: { value: fallen?.['appliedVoltage [V]'] ?? NaN, detail: fallen?.kind },
        spread: { value: Math.log10(peaks[peaks.length - 1] / peaks[0]) },
      },
      picture: contactSheet(
        [
          { title: 'I-V curves', svg: await renderChart(curves(sweeps, states)) },
          { title: 'The filament of 1 mA', svg: statePanels(states.map(panelOf), thickness) },
        ],
        1,
      ),
    };
  },
};

interface MarkedState {
  name: string;
  snapshot: Snapshot;
}

/** The states A to K of a sweep of SET and RESET. */
function statesOf({ stored: { snapshots, record } }: FigureSweep, thickness: number): MarkedState[] {
  const [rising, falling] = [0, 1].map((stage) => snapshots.filter((one) => one.stage === stage));
  const ofHeight = (share: number) => rising.find(({ front }) => front.z[0] >= share * thickness) ?? rising[0];
  const reached = record['complianceReachedAt [s]'] ?? NaN;
  const strongest = falling.reduce((most, one) => (one.current < most.current ? one : most));
  const picked = [
    ...[rising[0], ofHeight(0.15), ofHeight(0.5)],
    ...[1e-9, 3.5e-6, 2e-5, 1e-4].map((amperes) => stateAtCurrent(rising, amperes)),
    ...[stateAtTime(rising, reached + 0.01), strongest, falling[falling.length - 1]],
  ];
  return picked.map((snapshot, i) => ({ name: [...forming, 'J', 'K'][i], snapshot }));
}

function panelOf({ name, snapshot }: MarkedState) {
  const current = convertQuantity(snapshot.current, 'A');
  const text = Math.abs(current) < shownCurrents[0] ? 'below 1 pA' : withPrefix(current, 'A', 2);
  return { title: `${name}: ${text}`, snapshot };
}

function volumeAt({ stored: { rows } }: FigureSweep, { time }: Snapshot): number {
  return rows.reduce((near, row) => (Math.abs(row.time - time) < Math.abs(near.time - time) ? row : near)).volume;
}

/** The other compliances faint behind that of 1 mA, with the states that can be shown. */
function curves(sweeps: readonly FigureSweep[], states: readonly MarkedState[]) {
  const drawn = sweeps.toReversed().map(({ compliance, stored }, i) => ({
    name: i === 0 ? compliance : 'lower I_CC',
    color: i === 0 ? okabeIto.blue : okabeIto.grey,
    points: [...currentOverVoltage(rowsOf(stored, 'set')), ...currentOverVoltage(rowsOf(stored, 'reset'))],
  }));
  const notes = states.flatMap(({ name, snapshot }) => {
    const current = Math.abs(convertQuantity(snapshot.current, 'A'));
    return current > shownCurrents[0] ? [{ x: snapshot.appliedVoltage, y: current, text: name }] : [];
  });
  return lineChart({
    ...{ width: 640, height: 360, curves: drawn, notes },
    x: { title: 'applied voltage [V]', scale: 'linear', range: [-0.8, 2.1] },
    y: { title: '|current| [A]', scale: 'log', range: shownCurrents },
  });
}
