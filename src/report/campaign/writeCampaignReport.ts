import { join } from 'node:path';
import { grouped } from '../../formats/numberText.ts';
import { replaceFile } from '../../storage/replaceFile.ts';
import { renderChart } from '../chart.ts';
import { htmlPage, htmlTable } from '../html.ts';
import { escapeMarkup } from '../markup.ts';
import { renderPng } from '../png.ts';
import { isFinished, type CampaignData } from './campaignData.ts';
import { bridgingLook, distributionChart, distributionTable, heightLook, sizeLook } from './distributionCharts.ts';
import { bridgingCurves, clusterSizes, nucleusHeights } from './distributions.ts';
import { layOut, type Layout } from './layout.ts';
import { mappedParameters } from './orderParameters.ts';
import { parameterMap, parameterTable } from './parameterMap.ts';
import { phaseDiagram, phaseTable } from './phaseDiagram.ts';
import { readCampaignData } from './readCampaignData.ts';
import { thumbnailSheet } from './thumbnails.ts';

const mostFailures = 20; // that the page lists

/** A picture of the report, with the table of what it shows. */
interface Plot {
  name: string; // of its files
  svg: string;
  table: string; // CSV
  caption: string;
}

/**
 * Draws a campaign: report.html, and beside it each plot as SVG and PNG with its numbers as CSV. Unfinished campaigns too.
 *
 * @throws FolderError, StorageError
 */
export async function writeCampaignReport(folder: string): Promise<void> {
  const data = await readCampaignData(folder);
  const layout = layOut(data);
  const plots = [
    await phasePlot(data, layout),
    ...(await parameterPlots(data, layout)),
    ...thumbnailPlot(folder, data, layout),
    ...(await distributionPlots(data)),
  ];
  for (const { name, svg, table } of plots) {
    replaceFile(join(folder, `${name}.svg`), svg);
    replaceFile(join(folder, `${name}.png`), renderPng(svg, 1.5));
    replaceFile(join(folder, `${name}.csv`), table);
  }
  replaceFile(join(folder, 'report.html'), htmlPage(data.name, page(data, layout, plots)));
}

async function phasePlot(data: CampaignData, layout: Layout): Promise<Plot> {
  return {
    name: 'phase-diagram',
    svg: await renderChart(phaseDiagram(layout)),
    table: phaseTable(data, layout),
    caption:
      'The mode that most runs of a cell grow in, and how many of its runs do. The paler a cell, the fewer agree; a broken frame marks mixed cells.',
  };
}

async function parameterPlots(data: CampaignData, layout: Layout): Promise<Plot[]> {
  const plots: Plot[] = [];
  for (const parameter of mappedParameters)
    plots.push({
      name: `map-${parameter.name}`,
      svg: await renderChart(parameterMap(layout, parameter)),
      table: parameterTable(data, layout, parameter),
      caption: `${parameter.title}: mean of the runs of each cell, with the 95 % interval of the mean by Student's t.`,
    });
  return plots;
}

function thumbnailPlot(folder: string, data: CampaignData, layout: Layout): Plot[] {
  const sheet = thumbnailSheet(folder, data, layout);
  if (!sheet) return [];
  const caption =
    'Metal at the end of the first recorded run of each cell: the active electrode on top, ions left out.';
  return [{ name: 'final-states', ...sheet, caption }];
}

async function distributionPlots({ rows }: CampaignData): Promise<Plot[]> {
  const kinds = [
    {
      distribution: bridgingCurves(rows),
      look: bridgingLook,
      about: 'Kaplan and Meier, runs that ended unbridged are censored',
    },
    { distribution: nucleusHeights(rows), look: heightLook, about: 'runs by the height of their first nucleus' },
    { distribution: clusterSizes(rows), look: sizeLook, about: 'clusters of all runs of a mode, in bins that double' },
  ];
  const plots: Plot[] = [];
  for (const { distribution, look, about } of kinds) {
    if (distribution.estimates.length === 0) continue;
    plots.push({
      name: look.name,
      svg: await renderChart(distributionChart(distribution, look)),
      table: distributionTable(distribution, look),
      caption: `${look.title}: ${about}. ${distribution.note}. Runs are drawn anew 400 times.`,
    });
  }
  return plots;
}

function page(data: CampaignData, layout: Layout, plots: readonly Plot[]): string {
  return [
    `<h1>${escapeMarkup(data.name)}</h1>`,
    `<p>${escapeMarkup(stateText(data))}</p>`,
    layout.note === '' ? '' : `<p>${escapeMarkup(layout.note)}</p>`,
    ...plots.map(plotMarkup),
    failureTable(data),
  ].join('\n');
}

/** How far the campaign has come. */
function stateText({ points, replicas, rows }: CampaignData): string {
  const planned = points.length * replicas;
  const failed = rows.filter((row) => !isFinished(row)).length;
  const missing = planned - rows.length;
  const cpu = rows.reduce((sum, { cpuSeconds }) => sum + (cpuSeconds ?? 0), 0);
  return [
    `${grouped(points.length)} points, ${replicas} ${replicas === 1 ? 'run' : 'runs'} each: ${grouped(rows.length - failed)} of ${grouped(planned)} runs finished`,
    failed > 0 ? `, ${grouped(failed)} failed` : '',
    missing > 0 ? `, ${grouped(missing)} missing: --resume does them` : '',
    `. ${grouped(cpu)} CPU s in all.`,
  ].join('');
}

function plotMarkup({ name, svg, caption }: Plot): string {
  const links = ['svg', 'png', 'csv'].map((kind) => `<a href="${name}.${kind}">${kind.toUpperCase()}</a>`).join(' ');
  return `<figure>${svg}<figcaption>${escapeMarkup(caption)} ${links}</figcaption></figure>`;
}

function failureTable({ rows, sweeps }: CampaignData): string {
  const failed = rows.filter((row) => !isFinished(row));
  if (failed.length === 0) return '';
  const heading = ['point', 'replica', 'seed', ...sweeps.map(({ column }) => column), 'failure'];
  const lines = failed
    .slice(0, mostFailures)
    .map(({ point, replica, seed, parameters, failure }) => [point, replica, seed, ...parameters, failure].map(String));
  const more = failed.length > mostFailures ? `<p>The first ${mostFailures} of ${failed.length}.</p>` : '';
  return `<h2>Failed runs</h2>${htmlTable(heading, lines)}${more}`;
}
