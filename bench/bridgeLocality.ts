import { netIons } from '../src/bridge/netIons.ts';
import { findMisfits } from '../src/bridge/misfits.ts';
import { gapClasses, type RunFluxes } from '../src/bridge/runFluxes.ts';
import { filmOutlineOf } from '../src/formats/filmOutline.ts';
import type { CampaignRow } from '../src/formats/campaignRow.ts';
import { sourceWeight } from '../src/laws/emission.ts';
import { standardError } from '../src/math/statistics.ts';
import { meanInterval } from '../src/math/studentInterval.ts';
import type { FluxCounts } from '../src/particle/probes/fluxTypes.ts';
import { runPath } from '../src/storage/campaignFiles.ts';
import { readFluxSources } from '../src/storage/fluxSources.ts';
import { readCampaign } from '../src/storage/readCampaign.ts';
import { StoredRun } from '../src/storage/storedRun.ts';

const axisRings = 2; // of 0.5 nm
const axisRadius = 1; // [nm]
const farRings = 6; // what lies beyond them is far from the axis
const gridStep = 0.1; // [nm]
const measuredColumns = ['mean/h', 'v\\*', 'pit/h', 'locality', 'of the source alone'];

/** Net ions of a stretch of a run: on the axis and over all of the electrode. */
interface Emission {
  onAxis: number;
  even: number; // that would have left on the axis, were all spread evenly
  far: number;
  all: number;
  axisArea: number; // [nm2]
  farArea: number; // [nm2]
  area: number; // [nm2]
}

if (process.argv[1]?.endsWith('bridgeLocality.js'))
  for (const campaign of process.argv.slice(2)) await printLocality(campaign);

/**
 * Prints where the electrode emits about a filament, by point of a campaign, as in docs/bridge.md:
 * `node dist-bench/bench/bridgeLocality.js <campaign> ...`. Locality is the density about the axis over the mean of the electrode.
 */
async function printLocality(campaign: string): Promise<void> {
  const { rows, sweeps } = await readCampaign(campaign);
  const { runs } = await readFluxSources(campaign);
  const gaps = runs.length > 0 ? gapClasses(runs[0]).map(({ gap }) => gap) : [];
  const swept = sweeps.map(({ path }) => path);
  printRow([...swept, 'bridged', ...measuredColumns, ...gaps.map((gap) => `gap ${gap.join(' to ')}`)]);
  const printPoint = (name: readonly string[], own: readonly CampaignRow[]) => {
    const paths = new Set(own.map(({ point, replica }) => runPath(campaign, point, replica)));
    const fitting = runs.filter((run) => paths.has(run.source) && findMisfits([run], null, false).length === 0);
    const bridged = own.filter(({ stoppedBy }) => stoppedBy === 'bridged').length;
    const cells = fitting.length > 0 ? [...pointCells(fitting), ...gaps.map((gap) => classText(fitting, gap[0]))] : [];
    printRow([...name, `${bridged} of ${own.length}`, ...cells]);
  };
  for (const point of new Set(rows.map((row) => row.point))) {
    const own = rows.filter((row) => row.point === point);
    printPoint(own[0].parameters.map(String), own);
  }
  printPoint(
    swept.map(() => 'all'),
    rows,
  );
}

function pointCells(runs: readonly RunFluxes[]): string[] {
  const each = runs.map((run) => {
    const emission = untilBridge(run);
    const { onAxis, axisArea, all, area } = emission;
    const perHeight = run.particleVolume / greatestHeight(run);
    return {
      mean: (all / area) * perHeight,
      axis: (onAxis / axisArea) * perHeight,
      pit: pitOf(emission) * perHeight,
      locality: localityOf(emission),
      alone: sourceLocality(run),
    };
  });
  return [
    interval(each.map(({ mean }) => mean)),
    interval(each.map(({ axis }) => axis)),
    interval(each.map(({ pit }) => pit)),
    interval(each.map(({ locality }) => locality)),
    interval(each.map(({ alone }) => alone)),
  ];
}

function untilBridge({ stages: every }: RunFluxes): Emission {
  const bridging = every.findIndex(({ height, gap }) => height > 0 && gap === 0);
  const stages = (bridging < 0 ? every : every.slice(0, bridging + 1)).filter(({ areas }) => areas[0] > 0);
  return stages.map(emissionOf).reduce(together);
}

function greatestHeight({ stages: every }: RunFluxes): number {
  const bridging = every.findIndex(({ height, gap }) => height > 0 && gap === 0);
  return Math.max(...(bridging < 0 ? every : every.slice(0, bridging + 1)).map(({ height }) => height));
}

function emissionOf({ counts, areas }: { counts: readonly FluxCounts[]; areas: readonly number[] }): Emission {
  const { net } = netIons(counts, 'active', 'byRadius', areas.length);
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const [axisArea, area, all] = [sum(areas.slice(0, axisRings)), sum(areas), sum(net)];
  const [onAxis, far] = [sum(net.slice(0, axisRings)), sum(net.slice(farRings))];
  return { onAxis, even: (all * axisArea) / area, far, all, axisArea, farArea: sum(areas.slice(farRings)), area };
}

function together(one: Emission, other: Emission): Emission {
  return {
    ...other,
    onAxis: one.onAxis + other.onAxis,
    even: one.even + other.even,
    far: one.far + other.far,
    all: one.all + other.all,
  };
}

function localityOf({ onAxis, even }: Emission): number {
  return onAxis / even;
}

/** What the weights of the source alone make of it, about the axis as it was seen last. */
function sourceLocality(run: RunFluxes): number {
  const stored = new StoredRun(run.source);
  const { sourceWidth, sourceFloor } = filmOutlineOf(stored.scene);
  if (sourceWidth === null || !run.filament) return 1;
  const width = (stored.fluxes()?.['width [m]'] ?? NaN) * 1e9;
  const [weights, near] = [new Array<number>(), new Array<number>()];
  for (let x = gridStep / 2; x < width; x += gridStep)
    for (let y = gridStep / 2; y < run.depth; y += gridStep) {
      const weight = sourceWeight(Math.sqrt((x - width / 2) ** 2 + (y - run.depth / 2) ** 2), sourceWidth, sourceFloor);
      weights.push(weight);
      if ((x - run.filament.x) ** 2 + (y - run.filament.y) ** 2 < axisRadius ** 2) near.push(weight);
    }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(near) / mean(weights);
}

/** Locality of all runs together, its standard error as leaving out one run at a time says it, and the depth that the pit gained meanwhile. */
function classText(runs: readonly RunFluxes[], from: number): string {
  const each = runs.flatMap((run) => {
    const found = gapClasses(run).filter(({ gap, areas }) => gap[0] === from && areas[0] > 0);
    return found.map(emissionOf).filter(({ all }) => all > 0);
  });
  if (each.length < 2) return '';
  const without = each.map((_, left) => localityOf(each.filter((__, i) => i !== left).reduce(together)));
  const error = (each.length - 1) * standardError(without);
  const locality = `${localityOf(each.reduce(together)).toPrecision(2)} +- ${error.toPrecision(1)} (${each.length})`;
  return `${locality}, ${interval(each.map((emission) => pitOf(emission) * runs[0].particleVolume))} nm`;
}

/** Net particles per area on the axis beyond those far from it. [1/nm2] */
function pitOf({ onAxis, axisArea, far, farArea }: Emission): number {
  return onAxis / axisArea - far / farArea;
}

function interval(values: readonly number[]): string {
  const { mean, halfWidth } = meanInterval(values, 0.95);
  return halfWidth === null ? mean.toPrecision(3) : `${mean.toPrecision(3)} +- ${halfWidth.toPrecision(2)}`;
}

function printRow(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
