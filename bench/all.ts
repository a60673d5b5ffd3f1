import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureBoxCorners, measureBoxScaling, measureBoxShares, measureCone } from './box.ts';
import { measureBridgedFamily } from './bridgedFamily.ts';
import { measureCampaign } from './campaign.ts';
import { measureCorners } from './corners.ts';
import { measureCampaignReport } from './campaignReport.ts';
import { measureDevice } from './device.ts';
import { measureDrift } from './drift.ts';
import { measureScaling } from './scaling.ts';
import type { Shares } from './shares.ts';
import { measureStepping } from './stepping.ts';
import { measureFamily, measureSweeps, type SweepFigure } from './sweeps.ts';
import { measureViewer } from './viewer.ts';

const text = process.argv.slice(2);
const seeds = Number(text[text.indexOf('--seeds') + 1]) || 3;

const machine = `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, Node ${process.version}`;
const corners = measureCorners(seeds);
const memory = process.resourceUsage().maxRSS / 1024; // [MB] with all corner runs behind it
const drift = measureDrift();
const scaling = measureScaling();
const stepping = measureStepping(8);
const boxCorners = measureBoxCorners(seeds);
const cone = measureCone();
const boxMemory = process.resourceUsage().maxRSS / 1024; // [MB] with the boxes' corners and the cone behind it
const boxScaling = measureBoxScaling();
const boxShares = measureBoxShares();
const device = measureDevice();
const commandLine = fileURLToPath(new URL('../src/cli/filigree.js', import.meta.url));
const campaign = await measureCampaign(commandLine, 2);
const report = await measureCampaignReport(commandLine);
const sweeps = measureSweeps();
const family = measureFamily(commandLine, 2);
const bridged = measureBridgedFamily();
const viewer = await measureViewer();
const meanShift = stepping.reduce((sum, { shift }) => sum + shift, 0) / stepping.length;
const median = medianOf(corners.map(({ cpuSeconds }) => cpuSeconds));
const boxMedian = medianOf(boxCorners.map(({ cpuSeconds }) => cpuSeconds));
const boxRatio = boxScaling[boxScaling.length - 1].microsecondsPerEvent / boxScaling[0].microsecondsPerEvent;
const ratio = scaling[scaling.length - 1].microsecondsPerEvent / scaling[0].microsecondsPerEvent;

if (text.includes('--json')) {
  const summary = {
    'median corner [CPU s]': median,
    'cost ratio': ratio,
    'peak memory [MB]': memory,
    'mean shift [L]': meanShift,
    'median corner of a box [CPU s]': boxMedian,
    'cost ratio of boxes': boxRatio,
    'peak memory of boxes [MB]': boxMemory,
  };
  const box = { corners: boxCorners, cone, scaling: boxScaling, shares: boxShares };
  console.log(
    JSON.stringify(
      {
        machine,
        corners,
        drift,
        scaling,
        stepping,
        box,
        device,
        campaign,
        report,
        sweeps,
        family,
        bridged,
        viewer,
        ...summary,
      },
      null,
      2,
    ),
  );
} else {
  console.log(machine);
  console.log(
    '\nThe four growth modes to 600 particles or a bridge; CPU of the process, its compiler and garbage collector included',
  );
  console.table(corners.map((corner) => ({ ...corner, cpuSeconds: round(corner.cpuSeconds, 2) })));
  console.log(`median ${round(median, 2)} CPU s, peak memory ${Math.round(memory)} MB`);
  console.log('\nDrift only: best of 15 pieces of 1e5 events; field looked up at every hop, no metal, no reactions');
  console.table(drift.map((line) => ({ ...line, eventsPerSecond: Math.round(line.eventsPerSecond) })));
  console.log('\nCost of an event as the film grows: scene a with a uniform source, width and particles in proportion');
  console.table(scaling.map((line) => ({ ...line, microsecondsPerEvent: round(line.microsecondsPerEvent, 2) })));
  console.log(`largest over smallest: ${round(ratio, 2)}`);
  console.log(
    '\nMode b with its source on, and with the source switched off at 200 particles: shift of the floating centroid',
  );
  console.table(stepping);
  console.log(`mean shift towards the counter electrode: ${round(meanShift, 2)} film thicknesses`);
  console.log('\nThe four growth modes in a box, to 2000 particles or a bridge, and a cone until it bridges 20 nm');
  console.table([...boxCorners, cone].map((corner) => ({ ...corner, cpuSeconds: round(corner.cpuSeconds, 2) })));
  console.log(`median of the modes ${round(boxMedian, 2)} CPU s, peak memory ${Math.round(boxMemory)} MB`);
  console.log('\nCost of an event as the box grows: scene a, area and particles in proportion');
  console.table(boxScaling.map((line) => ({ ...line, microsecondsPerEvent: round(line.microsecondsPerEvent, 2) })));
  console.log(`largest over smallest: ${round(boxRatio, 2)}`);
  console.log('\nShares of CPU time in a box, sampled every 0.5 ms');
  console.table(boxShares.map(({ scene, events, shares }) => ({ scene, events, ...roundShares(shares) })));
  console.log(
    '\nShare of CPU time in current and heat, sampled every 0.5 ms, before and after metal first joins the electrodes',
  );
  console.table(
    device.map(({ before, after, whole, ...rest }) => ({
      ...rest,
      before: round(before, 3),
      after: after && round(after, 3),
      whole: round(whole, 3),
    })),
  );
  console.log('\nThe growth-mode map as a command; overhead: over the same runs on bare threads, in turns');
  console.table([campaign]);
  console.log(
    `\nReport of a campaign of ${report.rows} rows: ${round(report.seconds, 1)} s, ${Math.round(report.memory)} MB, from the start of its process`,
  );
  console.log('\nThe continuum model: one sweep in one process, CPU [s] of the process, least of three and first');
  console.table(sweeps.map(roundSweep));
  console.log(
    `the eight compliances of Fig. 1 as a command on 2 threads: ${round(family.seconds, 1)} s wall clock, ${Math.round(family.memory)} MB`,
  );
  console.log(
    `with closures as they would be measured: ${round(bridged.measured, 2)} CPU s for ${round(bridged.fitted, 2)}, ${round(bridged.ratio, 2)} times (median of pairs)`,
  );
  console.log(
    '\nThe viewer: 5,000 walking particles with heat map in 100 MB, Chromium with WebGL by software at 1280 x 720',
  );
  if (typeof viewer === 'string') console.log(`not measured: ${viewer}`);
  else console.table([Object.fromEntries(Object.entries(viewer).map(([name, value]) => [name, round(value, 2)]))]);
}

function roundSweep({ cpuSeconds, firstCpuSeconds, leastGap, ...rest }: SweepFigure) {
  const rounded = { cpuSeconds: round(cpuSeconds, 2), firstCpuSeconds: round(firstCpuSeconds, 2) };
  return { ...rest, ...rounded, leastGap: round(leastGap, 3) };
}

function roundShares(shares: Shares) {
  return Object.fromEntries(Object.entries(shares).map(([part, share]) => [part, round(share, 3)]));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
