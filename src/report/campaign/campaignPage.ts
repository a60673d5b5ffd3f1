import { grouped } from '../../formats/numberText.ts';
import { htmlPage, htmlTable } from '../html.ts';
import { escapeMarkup } from '../markup.ts';
import { modeDescriptions } from '../../analysis/growthMode.ts';
import { isFinished, type CampaignData } from './campaignData.ts';
import { judgeCell } from '../../analysis/cellVerdict.ts';
import { runsByMode } from './distributions.ts';
import { type Layout } from './layout.ts';
import { axisTitle, distinctValues, valueText } from '../../formats/sweptValues.ts';
import { bridgingNote, type Plot } from './plots.ts';

const mostFailures = 20; // that the page lists

/** A plot on the page: its picture as markup. */
export interface PagePlot extends Pick<Plot, 'section' | 'name' | 'caption'> {
  picture: string;
}

/** The page of a campaign. */
export function campaignPage(data: CampaignData, layout: Layout, plots: readonly PagePlot[]): string {
  const sections = [...new Set(plots.map(({ section }) => section))];
  const body = [
    `<h1>${escapeMarkup(data.title)}</h1>`,
    data.description === '' ? '' : `<p class="faint">${escapeMarkup(data.description)}</p>`,
    `<p>${escapeMarkup(stateText(data))}</p>`,
    `<p>${escapeMarkup(agreementText(layout))}</p>`,
    '<div class="columns">',
    `<section><h2>Modes</h2>${modeTable(data)}</section>`,
    `<section><h2>Swept settings</h2>${sweepTable(data)}</section>`,
    '</div>',
    layout.note === '' ? '' : `<p>${escapeMarkup(layout.note)}</p>`,
    ...sections.map((section) => sectionMarkup(section, plots)),
    sentence(bridgingNote(data)),
    failureTable(data),
  ].join('\n');
  return htmlPage(data.title, body);
}

function sentence(text: string): string {
  return text === '' ? '' : `<p>${escapeMarkup(text)}</p>`;
}

/** How far the campaign has come. */
function stateText({ points, replicas, rows }: CampaignData): string {
  const planned = points.length * replicas;
  const failed = rows.filter((row) => !isFinished(row)).length;
  const missing = planned - rows.length;
  const cpu = rows.reduce((sum, { cpuSeconds }) => sum + (cpuSeconds ?? 0), 0);
  return [
    `${grouped(points.length)} ${points.length === 1 ? 'point' : 'points'}, ${replicas} ${replicas === 1 ? 'run' : 'runs'} each: `,
    `${grouped(rows.length - failed)} of ${grouped(planned)} runs finished`,
    failed > 0 ? `, ${grouped(failed)} failed` : '',
    missing > 0 ? `, ${grouped(missing)} missing: --resume does them` : '',
    `. ${grouped(cpu)} CPU s in all.`,
  ].join('');
}

function agreementText(layout: Layout): string {
  const verdicts = layout.cells.map(judgeCell).filter(({ finished }) => finished > 0);
  const agreeing = verdicts.filter(({ agreement }) => agreement === 1).length;
  const mixed = verdicts.filter(({ isMixed }) => isMixed).length;
  return `All finished runs agree on the mode in ${grouped(agreeing)} of ${grouped(verdicts.length)} cells; ${grouped(mixed)} are mixed.`;
}

function modeTable({ rows }: CampaignData): string {
  const lines = runsByMode(rows).map(([mode, own]) => [
    `${mode}: ${modeDescriptions[mode]}`,
    grouped(own.length),
    grouped(own.filter(({ mixed }) => mixed).length),
    grouped(own.filter(({ timeToBridge }) => timeToBridge !== null).length),
  ]);
  return lines.length > 0 ? htmlTable(['mode', 'runs', 'mixed', 'bridged'], lines) : '<p class="faint">None yet.</p>';
}

function sweepTable({ sweeps, points }: CampaignData): string {
  const lines = sweeps.map((sweep, path) => {
    const values = distinctValues(points.map((point) => point[path]));
    const texts = values.map(valueText);
    const text =
      values.length <= 8 ? texts.join(', ') : `${values.length} from ${texts[0]} to ${texts[texts.length - 1]}`;
    return [axisTitle(sweep, values), text];
  });
  return lines.length > 0 ? htmlTable(['path', 'values'], lines) : '<p class="faint">None.</p>';
}

function sectionMarkup(section: string, plots: readonly PagePlot[]): string {
  const figures = plots.filter((plot) => plot.section === section).map(plotMarkup);
  return `<h2>${escapeMarkup(section)}</h2>\n${figures.join('\n')}`;
}

function plotMarkup({ name, picture, caption }: PagePlot): string {
  const links = ['svg', 'png', 'csv'].map((kind) => `<a href="${name}.${kind}">${kind.toUpperCase()}</a>`).join(' ');
  return `<figure>${picture}<figcaption>${escapeMarkup(caption)} ${links}</figcaption></figure>`;
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
