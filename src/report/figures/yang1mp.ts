import { metalHeight } from '../../analysis/clusterFates.ts';
import { okabeIto, roles } from '../../analysis/palette.ts';
import { dissolvingRadius, spheresAt, type SpherePair } from '../../laws/twoSpheres.ts';
import type { Frame } from '../../particle/probes/frameTypes.ts';
import { contactSheet } from '../contactSheet.ts';
import { filmStrip } from '../filmStrip.ts';
import { round } from '../plane.ts';
import { stripPanels } from '../stripPanels.ts';
import { atLeast, near } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';

const pair: SpherePair = { upstreamRadius: 2.5, downstreamRadius: 1, span: 8.5 };
const drive = 1.5; // [1/nm] (1 - alpha) z E / kT at 0.8 MV/cm, rounded
const shares = [0, 27 / 50, 34 / 50, 1]; // of the lifetime of the upstream sphere: 0, 27, 34 and 50 s in the paper
const between = 20.5; // [nm] height between the two clusters of scenes/figures/yang-1mp.json
const particleTimes = [0, 500, 1500, 3000]; // [s], the end as in yang-1gl

/** Two clusters in a field: the analytic model of the paper, and the same pair as particles. */
export const yang1mp: Figure<'volume' | 'span' | 'gone' | 'moved' | 'shrinks' | 'grows' | 'field'> = {
  id: 'yang-1mp',
  title: 'A cluster dissolves into the next one',
  paper:
    'Fig. 1m-p and Methods: two spheres of constant total volume and fixed span, Gamma_ox = 0 downstream; the cluster upstream dissolves completely within 50 s and the one downstream grows.',
  inputs: [
    'Model: the paper leaves the rate of dissolution open; here it is the anodic Butler-Volmer term over the polarised surface, E r cos theta, and time is scaled to the lifetime.',
    'Particles: Ag at the rates of Fig. 2h; two clusters of 5 nm, 2 nm apart, as the pair of Fig. 1g-i. Nothing forbids the one downstream to dissolve too.',
    'Scored before with a pair of 5 nm and 2 nm for 1000 s, and with this pair for 2000 s: the same limits, and less had moved (three and two particle checks failed). The end is now that of yang-1gl.',
  ],
  runs: [{ label: '', scene: 'figures/yang-1mp', seeds: [1, 2, 3, 4, 5, 6], cost: 1 }],
  checks: {
    volume: {
      statement: 'model: total volume at any time over that at the start, largest deviation [%]',
      paper: 'constant total volume',
      criterion: near(0, 1e-9),
    },
    span: {
      statement: 'model: outermost distance at any time, largest deviation [nm]',
      paper: 'the distance was assumed fixed',
      criterion: near(0, 1e-9),
    },
    gone: {
      statement: 'model: radius of the upstream sphere at the end [nm]',
      paper: 'completely dissolved',
      criterion: near(0, 1e-6),
    },
    moved: {
      statement: 'model: shift of all metal along the field [nm]',
      paper: 'growth along the field direction',
      criterion: atLeast(1),
    },
    shrinks: {
      statement: 'particles: share of its metal that the upstream side loses, mean',
      paper: 'gradual dissolution of the cluster upstream',
      criterion: atLeast(0.33),
    },
    grows: {
      statement:
        'particles: share of seeds in which the downstream side holds at some time at least 5 particles more than at the start',
      paper: 'growth of the cluster downstream',
      criterion: atLeast(0.8),
    },
    field: {
      statement: 'particles: shift of all metal along the field, mean [nm]',
      paper: 'always along the direction of the field',
      criterion: atLeast(0.5),
    },
  },
  async analyse(runs) {
    const states = Array.from({ length: 101 }, (_, i) => spheresAt(pair, radiusAt(i / 100)));
    const volumes = states.map(({ upstream, downstream }) => upstream.radius ** 3 + downstream.radius ** 3);
    const spans = states.map(({ downstream }) => downstream.centre + downstream.radius);
    const deviation = (values: readonly number[]) => Math.max(...values.map((value) => Math.abs(value - values[0])));
    const sides = new Map(runs.map((run) => [run, sidesOf(run)]));
    const of = (run: FigureRun) => sides.get(run) as Sides;
    const recording = runs[0].stored.recording();
    const region = { left: 3, right: 17, bottom: 0, top: 40 };
    return {
      measured: {
        volume: { value: (100 * deviation(volumes)) / volumes[0] },
        span: { value: deviation(spans) },
        gone: { value: states[states.length - 1].upstream.radius },
        moved: { value: centreOf(1) - centreOf(0) },
        shrinks: meanOf(runs, (run) => of(run).lost),
        grows: shareOf(runs, (run) => of(run).gain >= 5),
        field: meanOf(runs, (run) => of(run).shift),
      },
      picture: contactSheet(
        [
          { title: 'Two spheres (eqs. 2 and 3)', svg: sphereStrip() },
          {
            title: `Particles, seed ${runs[0].seed}`,
            svg: filmStrip({
              header: recording.header.frame,
              panels: stripPanels(recording, particleTimes),
              columns: 2,
              isTopActive: false,
              field: 'right',
              region,
            }),
          },
        ],
        1,
      ),
    };
  },
};

function radiusAt(share: number): number {
  return dissolvingRadius(pair.upstreamRadius, drive, share);
}

/** Centre of all metal of the model, from the outermost point upstream [nm]. */
function centreOf(share: number): number {
  const { upstream, downstream } = spheresAt(pair, radiusAt(share));
  const [one, other] = [upstream.radius ** 3, downstream.radius ** 3];
  return (one * upstream.centre + other * downstream.centre) / (one + other);
}

interface Sides {
  lost: number; // share of its metal that the upstream side loses
  gain: number; // most particles that the downstream side has more than at the start
  shift: number; // [nm] of all metal, along the field
}

function sidesOf({ stored }: FigureRun): Sides {
  const frames = [...stored.recording().frames()];
  const above = (frame: Frame) => frame.z.filter((z, i) => frame.kind[i] === 1 && z > between).length;
  const below = (frame: Frame) => frame.z.filter((z, i) => frame.kind[i] === 1 && z <= between && z > 10).length;
  const [first, last] = [frames[0], frames[frames.length - 1]];
  return {
    lost: 1 - Math.min(...frames.map(above)) / above(first),
    gain: Math.max(...frames.map(below)) - below(first),
    shift: metalHeight(first) - metalHeight(last),
  };
}

/** The model at four moments, the field to the right. */
function sphereStrip(): string {
  const scale = 34; // [px/nm]
  const height = 210; // [px] of a panel
  const width = (pair.span + 1) * scale;
  const panels = shares.map((share, i) => {
    const { upstream, downstream } = spheresAt(pair, radiusAt(share));
    const ball = ({ centre, radius }: typeof upstream, color: string) =>
      `<circle cx="${round((centre + 0.5) * scale)}" cy="${height / 2}" r="${round(radius * scale)}" fill="${color}"/>`;
    const [x, y] = [(i % 2) * (width + 14), Math.floor(i / 2) * (height + 40) + 26];
    const ghost = `<circle cx="${round((pair.upstreamRadius + 0.5) * scale)}" cy="${height / 2}" r="${round(pair.upstreamRadius * scale)}" fill="none" stroke="${okabeIto.grey}" stroke-dasharray="5 4"/>`;
    return [
      `<g transform="translate(${round(x)} ${y})"><text y="-8" fill="currentColor">t = ${share.toFixed(2)} T</text>`,
      `<rect width="${round(width)}" height="${height}" fill="#ffffff" stroke="#9aa4b5"/>`,
      ghost,
      ball(upstream, roles.floating.color) + ball(downstream, roles.floating.color),
      '</g>',
    ].join('');
  });
  const [fullWidth, fullHeight] = [2 * width + 14, 2 * (height + 40) + 40];
  const foot = fullHeight - 18;
  const arrow = `<text x="0" y="${foot}" font-style="italic">E</text><path d="M18 ${foot - 5}h30" stroke="currentColor" stroke-width="2"/><path d="M48 ${foot - 10}l10 5l-10 5z" fill="currentColor"/>`;
  const note = `<text x="84" y="${foot}">T: lifetime of the upstream sphere; dashed: where it was</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(fullWidth)} ${fullHeight}" width="${round(fullWidth)}" height="${fullHeight}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="14" fill="currentColor">${panels.join('')}${arrow}${note}</svg>`;
}
