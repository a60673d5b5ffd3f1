import { BRIDGING, ON_COUNTER } from '../../particle/state/bodies.ts';
import { floatingClusters } from '../../analysis/clusters.ts';
import type { GrowthMode, GrowthModeName } from '../../analysis/growthMode.ts';
import { metalByHeight } from '../../analysis/heightProfile.ts';
import { contactSheet } from '../contactSheet.ts';
import { statePicture } from '../statePicture.ts';
import { lastState } from '../storedState.ts';
import { atLeast, atMost } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';

const modes = ['a', 'b', 'c', 'd'] as const;
const visibleSize = 3; // particles, from which a floating body is an equipotential

const corners: Record<GrowthModeName, string> = {
  a: 'high mobility, high redox rate',
  b: 'low mobility, low redox rate',
  c: 'low mobility, high redox rate',
  d: 'high mobility, low redox rate',
};

function stated(mode: GrowthModeName, paper: string) {
  return { statement: `${mode}, ${corners[mode]}: share of seeds that grow so`, paper, criterion: atLeast(0.8) };
}

function start(mode: GrowthModeName) {
  return `${mode}: height of the first nucleus as a share of the film, mean`;
}

/** The four growth modes at the corners of mobility and redox rate. */
export const yang3: Figure<
  GrowthModeName | 'baseOfA' | 'startOfA' | 'startOfB' | 'startOfC' | 'startOfD' | 'clustersOfB' | 'branchesOfD'
> = {
  id: 'yang-3',
  title: 'Four growth modes by mobility and redox rate',
  paper:
    'Fig. 3a-d, a scheme: mobility decides where metal nucleates and which way it grows, the redox rates decide the supply and the shape.',
  inputs: [
    'The four scenes differ in mobility and redox rate alone, 1 or 1e-4 each.',
    'Modes are told by the classifier of src/analysis/growthMode.ts, which was frozen before it scored anything.',
    'That pinning against surface diffusion parts cone from branches, and nucleation against mobility parts inside from electrode, is a hypothesis of the model: docs/physics.md, section 10.',
  ],
  runs: modes.map((mode) => ({ label: mode, scene: `growth/${mode}`, seeds: [101, 102, 103, 104, 105], cost: 2 })),
  checks: {
    a: stated('a', 'an inverted cone with its base at the inert electrode'),
    b: stated('b', 'clusters inside the film, grown on by repeated splitting and merging'),
    c: stated('c', 'metal is deposited on nuclei and fills the gap to the active electrode'),
    d: stated('d', 'branched growth from the counter towards the active electrode'),
    startOfA: {
      statement: start('a'),
      paper: 'growth begins at the inert electrode',
      criterion: atMost(0.1),
    },
    startOfB: { statement: start('b'), paper: 'nuclei form inside the dielectric', criterion: atLeast(0.5) },
    startOfC: { statement: start('c'), paper: 'nuclei form inside the dielectric', criterion: atLeast(0.5) },
    startOfD: {
      statement: start('d'),
      paper: 'nucleation only at the counter electrode',
      criterion: atMost(0.1),
    },
    baseOfA: {
      statement: 'a: metal in the lower third of the film over that in the upper third, mean',
      paper: 'the base of the cone lies at the inert electrode, the tip points to the active one',
      criterion: atLeast(2),
    },
    clustersOfB: {
      statement: `b: floating clusters of ${visibleSize} or more particles at the end, mean`,
      paper: 'discrete nanoclusters',
      criterion: atLeast(5),
    },
    branchesOfD: {
      statement: 'mean neighbours of a metal particle, a less d',
      paper: 'a is a solid cone, d is branched',
      criterion: atLeast(0.5),
    },
  },
  async analyse(runs) {
    const of = (mode: GrowthModeName) => runs.filter(({ label }) => label === mode);
    const grows = (mode: GrowthModeName) => shareOf(of(mode), (run) => isClear(run, mode));
    const startOf = (mode: GrowthModeName) => meanOf(of(mode), (run) => orderOf(run)?.firstNucleusHeight ?? null);
    const neighboursOf = (mode: GrowthModeName) => meanOf(of(mode), (run) => orderOf(run)?.coordination ?? null).value;
    return {
      measured: {
        a: grows('a'),
        b: grows('b'),
        c: grows('c'),
        d: grows('d'),
        startOfA: startOf('a'),
        startOfB: startOf('b'),
        startOfC: startOf('c'),
        startOfD: startOf('d'),
        baseOfA: meanOf(of('a'), baseToTip),
        clustersOfB: meanOf(of('b'), countClusters),
        branchesOfD: {
          value: neighboursOf('a') - neighboursOf('d'),
          detail: `${neighboursOf('a').toFixed(2)} less ${neighboursOf('d').toFixed(2)}`,
        },
      },
      picture: contactSheet(modes.map((mode) => drawCorner(mode, of(mode)))),
    };
  },
};

function growthOf({ stored }: FigureRun): GrowthMode | null {
  return stored.record.growthMode as GrowthMode | null;
}

function orderOf(run: FigureRun) {
  return growthOf(run)?.orderParameters;
}

function isClear(run: FigureRun, mode: GrowthModeName): boolean {
  const growth = growthOf(run);
  return growth?.mode === mode && !growth.mixed;
}

function baseToTip({ stored }: FigureRun): number | null {
  const recording = stored.recording();
  const frame = recording.frame(recording.frameCount - 1);
  const [base, , tip] = metalByHeight(frame, recording.header.frame, 3, [ON_COUNTER, BRIDGING]);
  return base / Math.max(1, tip);
}

function countClusters({ stored }: FigureRun): number {
  const recording = stored.recording();
  const clusters = floatingClusters(recording.frame(recording.frameCount - 1), recording.header.frame);
  return clusters.filter(({ size }) => size >= visibleSize).length;
}

/** The first seed's last state, with how many seeds grow as they should above it. */
function drawCorner(mode: GrowthModeName, runs: readonly FigureRun[]) {
  const [{ stored, seed }] = runs;
  const { detail } = shareOf(runs, (run) => isClear(run, mode));
  const title = `${mode}: ${corners[mode]} (seed ${seed}; ${detail})`;
  const state = lastState(stored, stored.recording());
  if (!state) throw new Error(`${stored.path} has no frame`);
  const electrodes = { top: 'active electrode', isTopActive: true, bottom: 'counter electrode (inert)' };
  return { title, svg: statePicture({ ...state, electrodes }) };
}
