import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { chartRows, lineChart, type Curve } from '../set/lineChart.ts';
import { atLeast, atMost } from './criteria.ts';
import type { Figure, FigureSweep, SetVariant } from './figure.ts';

const cycles = 10;

function variant(name: string, settings: string[]): SetVariant {
  return { name: `cycling-${name}`, scene: 'set/cycling', settings, cost: 4 };
}

const limited = variant('limited', []);
const unlimited = variant('unlimited', ['dissolution.greatestDepth=unlimited']);
const frozen = variant('frozen', ['dissolution.voidRule=frozen']);
const names: [SetVariant, string, string][] = [
  [limited, 'mirrored back, at most 0.5 nm deep', okabeIto.blue],
  [unlimited, 'mirrored back, no limit', okabeIto.vermilion],
  [frozen, 'frozen, at most 0.5 nm deep', okabeIto.green],
];

/** Ten cycles of SET and RESET under three rules of the void. */
export const cycling: Figure<'drift' | 'frozen' | 'unlimited' | 'balance'> = {
  id: 'cycling',
  title: 'Ten cycles of SET and RESET',
  paper:
    'No figure of the paper, which assumes that each SET starts from a nucleus after full dissolution (section 2).',
  inputs: [
    'The cell of the SET figures at 10 uA, swept to 2 V and back, then to -1 V, or until only a nucleus is left; the void is what one cycle hands to the next.',
    'The limit of 0.5 nm is that of section 2.3, two atomic layers that can dissolve. Barriers act where metal deposits.',
  ],
  runs: [],
  sweeps: names.map(([one]) => ({ variant: one, compliances: ['10 uA'] })),
  checks: {
    drift: {
      statement: 'spread of the SET time over ten cycles, void mirrored back and limited [ms]',
      paper: 'no number; under 20 ms is wanted',
      criterion: atMost(20),
    },
    frozen: {
      statement: 'spread of the SET time, void frozen and limited [ms]',
      paper: 'no number; under 20 ms is wanted',
      criterion: atMost(20),
    },
    unlimited: {
      statement: 'spread of the SET time, void mirrored back without limit [ms]',
      paper: 'no number; the prototype was not stable without the limit',
      criterion: atLeast(20),
    },
    balance: {
      statement: 'metal gained against charge passed, largest error [%]',
      paper: "Faraday's law",
      criterion: atMost(1),
    },
  },
  async analyse(_, sweeps) {
    const of = ({ name }: SetVariant) => sweeps.find((sweep) => sweep.variant === name) as FigureSweep;
    const curves = (values: (sweep: FigureSweep) => number[]): Curve[] =>
      names.map(([one, name, color]) => ({
        ...{ name, color, marks: one !== frozen, dash: one === frozen ? [6, 5] : undefined },
        points: values(of(one)).map((value, i): [number, number] => [i + 1, value]),
      }));
    const x = { title: 'cycle', scale: 'linear' } as const;
    const size = { width: 420, height: 300 };
    return {
      measured: {
        drift: spread(setTimes(of(limited))),
        frozen: spread(setTimes(of(frozen))),
        unlimited: spread(setTimes(of(unlimited))),
        balance: { value: Math.max(...sweeps.map(({ stored }) => 100 * (stored.record.metal?.error ?? NaN))) },
      },
      picture: await renderChart(
        chartRows([
          lineChart({
            ...size,
            x,
            y: { title: 'SET time [s]', scale: 'linear' },
            curves: curves(setTimes),
            legend: 'none',
          }),
          lineChart({ ...size, x, y: { title: 'RESET voltage [V]', scale: 'linear' }, curves: curves(resetVoltages) }),
        ]),
      ),
    };
  },
};

/** From the beginning of each cycle until its compliance is reached. [s] */
function setTimes({ stored: { record } }: FigureSweep): number[] {
  return record.events
    .filter(({ kind }) => kind === 'complianceReached')
    .map((event) => event['time [s]'] - record.stages[event.stage]['start [s]']);
}

function resetVoltages({ stored: { record } }: FigureSweep): number[] {
  return record.events
    .filter(({ kind }) => kind === 'tipRetraction' || kind === 'footNecking')
    .map((event) => event['appliedVoltage [V]']);
}

/** Latest less earliest [ms]; infinite if a cycle did not set. */
function spread(times: readonly number[]) {
  const value = times.length < cycles ? Infinity : 1e3 * (Math.max(...times) - Math.min(...times));
  return { value, detail: `${times.length} SETs: ${times.map((time) => time.toFixed(4)).join(', ')} s` };
}
