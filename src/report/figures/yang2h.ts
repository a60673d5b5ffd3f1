import type { TopLevelSpec } from 'vega-lite';
import { metalNear } from '../../analysis/clusterFates.ts';
import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { atLeast, atMost, between } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';

const centre = { x: 15, z: 20 }; // [nm] of the cluster in scenes/figures/yang-2h.json
const radius = 3.2; // [nm] a cluster's and what touches it
const visible = 0.02; // share of its metal that the cluster must have lost
const seeds = [1, 2, 3, 4];

interface Metal {
  name: 'Ag' | 'Cu' | 'Ni' | 'Pt';
  valence: number; // [e]
  mobility: number;
  redoxRate: number;
  fields: number[]; // [MV/cm] that are tried
  color: string;
}

/** Rates as in the table of threshold fields that the project starts from: the slower a metal, the nobler it is taken to be. */
const metals: readonly Metal[] = [
  {
    name: 'Ag',
    valence: 1,
    mobility: 1e-2,
    redoxRate: 3e-3,
    fields: [0.05, 0.1, 0.2, 0.4, 0.8],
    color: okabeIto.skyBlue,
  },
  {
    name: 'Cu',
    valence: 1,
    mobility: 5e-3,
    redoxRate: 1e-3,
    fields: [0.1, 0.2, 0.4, 0.8, 1.6],
    color: okabeIto.orange,
  },
  { name: 'Ni', valence: 2, mobility: 1e-6, redoxRate: 1e-9, fields: [1, 1.5, 2, 2.5, 3, 4], color: okabeIto.green },
  { name: 'Pt', valence: 2, mobility: 1e-7, redoxRate: 1e-11, fields: [1.5, 2, 2.5, 3, 4, 5], color: okabeIto.purple },
];

const labelOf = (metal: string, field: number) => `${metal}-${field}`;

/** The field at which a cluster of each metal begins to dissolve within minutes. */
export const yang2h: Figure<'silver' | 'copper' | 'inert' | 'nickel' | 'platinum' | 'travels'> = {
  id: 'yang-2h',
  title: 'Onset fields of four metals',
  paper:
    'Fig. 2h: clusters move within several minutes below 1 MV/cm for Ag, at slightly more for Cu, and only at 3 to 5 MV/cm for Ni and Pt.',
  inputs: [
    'Mobility, redox rate and charge of each metal are chosen so that the onsets come out in the order of nobility: the order is an input, not a prediction.',
    'An outcome is how far apart the onsets lie for given rates, and that there is an onset at all: rates grow exponentially with field times radius.',
    `Onset: the lowest field tried at which the cluster of 5 nm has lost ${100 * visible} % of its metal after 300 s, in the mean over the seeds. For Ag that is the lowest field tried: at its rates a cluster exchanges atoms with the film at any field.`,
    'What counts as an onset, 2 % of the metal, was chosen after a first look at the losses; the limits on the onsets are from the paper.',
  ],
  runs: metals.flatMap(({ name, valence, mobility, redoxRate, fields }) =>
    fields.map((field) => ({
      label: labelOf(name, field),
      scene: 'figures/yang-2h',
      settings: [
        `materials.metal=${name}`,
        `materials.valence=${valence}`,
        `mobility=${mobility}`,
        `redoxRate=${redoxRate}`,
        `voltage=${field} MV/cm`,
      ],
      seeds,
      cost: 0.3,
    })),
  ),
  checks: {
    silver: { statement: 'onset of Ag [MV/cm]', paper: 'below 1 MV/cm', criterion: atMost(1) },
    copper: {
      statement: 'onset of Cu over that of Ag',
      paper: 'slightly higher, roughly the same level',
      criterion: between(1, 3),
    },
    inert: { statement: 'onset of Ni over that of Cu', paper: 'much higher', criterion: atLeast(3) },
    nickel: { statement: 'onset of Ni [MV/cm]', paper: '3 to 5 MV/cm', criterion: between(3, 5) },
    platinum: {
      statement: 'onset of Pt over that of Ni',
      paper: 'the ease falls in the order Cu, Ni, Pt',
      criterion: atLeast(1),
    },
    travels: {
      statement: 'share of its metal that an Ag cluster has lost after 300 s at 0.8 MV/cm, mean',
      paper: 'dissolved and nucleated anew within the measurement',
      criterion: atLeast(0.33),
    },
  },
  async analyse(runs) {
    const curves = metals.map((metal) => ({ metal, points: metal.fields.map((field) => pointOf(runs, metal, field)) }));
    const onset = Object.fromEntries(
      curves.map(({ metal, points }) => [metal.name, points.find(({ lost }) => lost >= visible)?.field ?? NaN]),
    );
    const detail = metals.map(({ name }) => `${name} ${onset[name]}`).join(', ');
    const silver = curves[0].points.find(({ field }) => field === 0.8);
    return {
      measured: {
        silver: { value: onset.Ag, detail },
        copper: { value: onset.Cu / onset.Ag },
        inert: { value: onset.Ni / onset.Cu },
        nickel: { value: onset.Ni },
        platinum: { value: onset.Pt / onset.Ni },
        travels: { value: silver?.lost ?? NaN, detail: 'a lone cluster keeps the charge that its ions leave behind' },
      },
      picture: await renderChart(
        chartOf(curves.flatMap(({ metal, points }) => points.map((point) => ({ ...point, metal: metal.name })))),
      ),
    };
  },
};

interface Point {
  field: number; // [MV/cm]
  lost: number; // share of the metal, mean over the seeds
}

function pointOf(runs: readonly FigureRun[], { name }: Metal, field: number): Point {
  const own = runs.filter(({ label }) => label === labelOf(name, field)).map(lostShare);
  return { field, lost: own.reduce((sum, share) => sum + share, 0) / own.length };
}

function lostShare({ stored }: FigureRun): number {
  const recording = stored.recording();
  const count = (index: number) => metalNear(recording.frame(index), recording.header.frame, centre, radius);
  return 1 - count(recording.frameCount - 1) / count(0);
}

function chartOf(values: readonly (Point & { metal: string })[]): TopLevelSpec {
  const color = {
    field: 'metal',
    type: 'nominal',
    title: 'metal',
    scale: { domain: metals.map(({ name }) => name), range: metals.map((metal) => metal.color) },
  };
  const x = {
    field: 'field',
    type: 'quantitative',
    title: 'field [MV/cm]',
    scale: { type: 'log', nice: false },
    axis: { format: '~g', grid: false },
  };
  const y = {
    field: 'lost',
    type: 'quantitative',
    title: 'metal lost by the cluster after 300 s',
    axis: { format: '.0%' },
  };
  return {
    ...{ width: 560, height: 320 },
    layer: [
      { data: { values: [...values] }, mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y, color } },
      {
        data: { values: [...values] },
        mark: { type: 'point', filled: true, size: 70, opacity: 1 },
        encoding: {
          x,
          y,
          color,
          shape: { field: 'metal', type: 'nominal', title: 'metal', scale: { domain: metals.map(({ name }) => name) } },
        },
      },
      {
        data: { values: [{ lost: visible }] },
        mark: { type: 'rule', strokeDash: [5, 4], color: 'currentColor' },
        encoding: { y },
      },
    ],
  } as unknown as TopLevelSpec;
}
