import { fitLine } from '../math/lineFit.ts';
import { netIons } from './netIons.ts';
import { countedAreas, gapClasses, type RunFluxes } from './runFluxes.ts';

const axisRadius = 1; // [nm] about the axis that counts as on it
const ringsTogether = 2; // in which the greatest depth is looked for, so that it is not that of the noise
const levelHeight = 1; // [nm] over which v* is measured

/** How deep a run has drawn the active electrode back, as its injection says; its plane stays where it is in a particle run. */
export interface MeasuredRecession {
  onAxis: number; // [nm] within 1 nm of the axis, greatest over the run
  ofProfile: number; // [nm] greatest of any 1 nm of the radius, at the end
  ratio: number; // v* of all: recession on the axis over the height of the filament, at the end
  levels: { from: number; ratio: number }[]; // [nm] v* over each nm of height that was grown through
  sideTipRatio: number | null; // growth of the radius at half the film over that of the height, while the filament stood higher
}

/** What a run with a filament says of recession; **Breaks** ions that left before there was a filament have no place about it. */
export function measureRecession(run: RunFluxes): MeasuredRecession {
  const areas = countedAreas(run);
  const courses = courseOnAxis(run, areas);
  const end = courses[courses.length - 1];
  const depths = depthsAtEnd(run, areas);
  return {
    onAxis: courses.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    ofProfile: Math.max(0, ...depths),
    ratio: end.depth / end.height,
    levels: levelsOf(courses),
    sideTipRatio: sideTipRatio(run),
  };
}

interface Point {
  height: number; // [nm]
  depth: number; // [nm]
}

/** Recession on the axis over the greatest height up to then, from the first stage to the last in which the filament did not bridge. */
function courseOnAxis({ stages: all, radii, particleVolume }: RunFluxes, areas: readonly number[]): Point[] {
  const rings = radii.filter((edge) => edge > 0 && edge <= axisRadius + 1e-9).length;
  const area = areas.slice(0, rings).reduce((sum, each) => sum + each, 0);
  const bridging = all.findIndex(({ height, gap }) => height > 0 && gap === 0);
  const stages = bridging < 0 ? all : all.slice(0, bridging + 1);
  const course: Point[] = [{ height: 0, depth: 0 }];
  for (const stage of stages) {
    const { net } = netIons(stage.counts, 'active', 'byRadius', radii.length);
    const gained = net.slice(0, rings).reduce((sum, count) => sum + count, 0);
    const last = course[course.length - 1];
    const depth = last.depth + (gained * particleVolume) / area;
    course.push({ height: Math.max(last.height, stage.height), depth });
  }
  return course;
}

function depthsAtEnd(run: RunFluxes, areas: readonly number[]): number[] {
  const { radii, particleVolume } = run;
  const net = new Array<number>(radii.length).fill(0);
  for (const { counts } of gapClasses(run))
    netIons(counts, 'active', 'byRadius', radii.length).net.forEach((count, ring) => (net[ring] += count));
  const depths: number[] = [];
  for (let ring = 0; ring + ringsTogether <= areas.length; ring += ringsTogether) {
    const sum = (values: readonly number[]) => values.slice(ring, ring + ringsTogether).reduce((all, one) => all + one);
    depths.push((sum(net) * particleVolume) / sum(areas));
  }
  return depths;
}

function levelsOf(course: readonly Point[]): MeasuredRecession['levels'] {
  const levels: MeasuredRecession['levels'] = [];
  const top = course[course.length - 1].height;
  for (let from = 0; from + levelHeight <= top + 1e-9; from += levelHeight)
    levels.push({ from, ratio: (depthAt(course, from + levelHeight) - depthAt(course, from)) / levelHeight });
  return levels;
}

function depthAt(course: readonly Point[], height: number): number {
  const after = course.findIndex((point) => point.height >= height - 1e-9);
  if (after === 0) return course[0].depth;
  const [before, beyond] = [course[after - 1], course[after]];
  return before.depth + ((beyond.depth - before.depth) * (height - before.height)) / (beyond.height - before.height);
}

function sideTipRatio({ stages, thickness }: RunFluxes): number | null {
  const high = stages.filter(({ height, middleRadius }) => height > 0.5 * thickness && middleRadius > 0);
  const heights = high.map(({ height }) => height);
  if (high.length < 3 || Math.max(...heights) === Math.min(...heights)) return null;
  return fitLine(
    heights,
    high.map(({ middleRadius }) => middleRadius),
  ).slope;
}
