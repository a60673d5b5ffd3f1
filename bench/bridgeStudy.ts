import { measureClosures } from '../src/bridge/closures.ts';
import { findMisfits } from '../src/bridge/misfits.ts';
import type { InjectionProfile } from '../src/bridge/injectionProfile.ts';
import type { RunFluxes } from '../src/bridge/runFluxes.ts';
import { spreadOf, type Spread } from '../src/bridge/spread.ts';
import { runPath } from '../src/storage/campaignFiles.ts';
import { readFluxSources } from '../src/storage/fluxSources.ts';
import { readCampaign } from '../src/storage/readCampaign.ts';

/** Student's t at 95 %, two-sided, by degrees of freedom. */
const studentsT = [NaN, 12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];
const measuredColumns = [
  'v\\*',
  'V/h [nm2]',
  'D_max [nm]',
  'deepest [nm]',
  'side/tip',
  'nucleus [ms]',
  'w by gap [nm]',
  'C, foot to tip',
];

if (process.argv[1]?.endsWith('bridgeStudy.js')) await printStudy(process.argv[2]);

/** Prints the closures of a campaign by point, as in docs/bridge.md: `node dist-bench/bench/bridgeStudy.js <campaign>`. */
async function printStudy(campaign: string): Promise<void> {
  const { rows, sweeps } = await readCampaign(campaign);
  const { runs } = await readFluxSources(campaign);
  const columns = [...sweeps.map(({ path }) => path), 'filaments', 'bridged', ...measuredColumns];
  printRow(columns);
  printRow(columns.map(() => '---'));
  for (const point of new Set(rows.map((row) => row.point))) {
    const own = rows.filter((row) => row.point === point);
    const paths = new Set(own.map(({ replica }) => runPath(campaign, point, replica)));
    const fitting = runs.filter((run) => paths.has(run.source) && findMisfits([run], null, false).length === 0);
    const bridged = own.filter(({ stoppedBy }) => stoppedBy === 'bridged').length;
    const values = [...own[0].parameters, `${fitting.length} of ${own.length}`, bridged].map(String);
    printRow([...values, ...(fitting.length > 0 ? closureCells(fitting) : measuredColumns.map(() => ''))]);
  }
}

function closureCells(runs: readonly RunFluxes[]): string[] {
  const closures = measureClosures(runs);
  const { ratio, greatestDepth, greatestOfProfile, sideTipRatio, nucleation, injection, deposition } = closures;
  const time = nucleation && { ...nucleation.time, mean: 1e3 * nucleation.time.mean };
  if (time?.standardError) time.standardError *= 1e3;
  const spreads = [ratio, spreadOf(runs.map(crossSection)), greatestDepth, greatestOfProfile, sideTipRatio, time];
  const widths = injection.map(({ gap, profile }) => `${gap.join('-')}: ${profile ? widthText(profile) : 'flat'}`);
  const widest = deposition.reduce((most, each) => (each.particles > most.particles ? each : most), deposition[0]);
  const factors = widest
    ? `${widest.factors.map((factor) => factor.toFixed(2)).join(' ')} (gap ${widest.gap.join('-')})`
    : '';
  return [...spreads.map(spreadText), widths.join('; '), factors];
}

/** Volume of the filament over its height, in the last stage in which it did not bridge. [nm2] */
function crossSection({ stages, particleVolume }: RunFluxes): number {
  const { metal, height } = stages.findLast((stage) => stage.height > 0 && stage.gap > 0) ?? stages[stages.length - 1];
  return (metal * particleVolume) / height;
}

function widthText({ sigma, sigmaRange: [low, high] }: InjectionProfile): string {
  return `${sigma.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`;
}

function spreadText(spread: Spread | null): string {
  if (!spread) return '';
  const { mean, standardError, runs } = spread;
  if (standardError === null) return mean.toPrecision(3);
  return `${mean.toPrecision(3)} +- ${(studentsT[Math.min(runs, studentsT.length) - 1] * standardError).toPrecision(2)}`;
}

function printRow(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
