import { renderChart } from '../chart.ts';
import { bridgingChart, bridgingTable } from './bridgingChart.ts';
import { bridgingCurves } from './bridging.ts';
import type { CampaignData } from './campaignData.ts';
import { clusterSizes, counted, nucleusHeights } from './distributions.ts';
import { heightLook, histogramChart, histogramTable, sizeLook } from './histogramChart.ts';
import type { Layout } from './layout.ts';
import { mappedParameters } from './orderParameters.ts';
import { parameterMap, parameterTable } from './parameterMap.ts';
import { phaseDiagram, phaseTable } from './phaseDiagram.ts';
import { thumbnailSheet } from './thumbnails.ts';

/** A picture of the report, with the table of what it shows. */
export interface Plot {
  section: string; // of the page
  name: string; // of its files
  svg: string;
  table: string; // CSV
  caption: string;
}

/** The pictures of a campaign, one after the other: together they would fill the memory. */
export async function* drawPlots(folder: string, data: CampaignData, layout: Layout): AsyncGenerator<Plot> {
  yield {
    ...{ section: 'Phase diagram', name: 'phase-diagram', caption: phaseCaption },
    svg: await renderChart(phaseDiagram(layout)),
    table: phaseTable(data, layout),
  };
  const sheet = thumbnailSheet(folder, data, layout);
  if (sheet) yield { section: 'Final states', name: 'final-states', ...sheet, caption: statesCaption };
  for (const parameter of mappedParameters)
    yield {
      ...{ section: 'Order parameters', name: `map-${parameter.name}`, caption: mapCaption },
      svg: await renderChart(parameterMap(layout, parameter)),
      table: parameterTable(data, layout, parameter),
    };
  yield* drawDistributions(data);
}

async function* drawDistributions({ rows }: CampaignData): AsyncGenerator<Plot> {
  const section = 'Distributions';
  const curves = bridgingCurves(rows);
  if (curves.some(({ bridged }) => bridged > 0))
    yield {
      ...{ section, name: 'time-to-bridge', caption: bridgingCaption },
      svg: await renderChart(bridgingChart(curves)),
      table: bridgingTable(curves),
    };
  const heights = nucleusHeights(rows);
  if (heights.length > 0)
    yield {
      ...{ section, name: 'first-nucleus-height-distribution', caption: heightCaption },
      svg: await renderChart(histogramChart(heights, heightLook)),
      table: histogramTable(heights, heightLook),
    };
  const sizes = clusterSizes(rows);
  if (sizes.length > 0)
    yield {
      ...{ section, name: 'cluster-sizes', caption: sizeCaption },
      svg: await renderChart(histogramChart(sizes, sizeLook)),
      table: histogramTable(sizes, sizeLook),
    };
}

const phaseCaption =
  'The mode that most runs of a cell grow in, and how many of its finished runs do; the paler a cell, the fewer. Mixed runs meet no mode’s ' +
  'criterion and count with the mode that they are nearest to.';
const statesCaption =
  'Metal at the end of the first recorded run of each cell, arranged as the phase diagram, ions left out; metal that joins both electrodes ' +
  'is coloured as before it did.';
const mapCaption =
  'Mean of the finished runs of each cell with the 95 % interval of the mean by Student’s t, cut off where a share ends.';
const bridgingCaption =
  'Share of runs bridged by each time, by Kaplan and Meier; runs that ended unbridged are censored (ticks). All points of a mode stand ' +
  'together, so the spread is mostly that between points. A run ends unbridged where it has its number of particles, which is no accident: ' +
  'the curve says what its runs would do if those that ended early bridged as the others.';
const heightCaption =
  'Share of the runs of a mode by the height of their first nucleus, as shares of the film from the counter electrode.';
const sizeCaption = 'Floating clusters per run at its end, by size in bins that double.';

/** What the page says instead of a curve where no run has bridged. */
export function bridgingNote({ rows }: CampaignData): string {
  const finished = rows.filter(({ failure }) => failure === null);
  if (finished.length === 0 || finished.some(({ timeToBridge }) => timeToBridge !== null)) return '';
  return `None of ${counted(finished.length, 'finished run')} has bridged: all are censored, and there is no curve of bridging.`;
}
