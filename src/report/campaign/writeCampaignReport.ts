import { join } from 'node:path';
import { replaceFile } from '../../storage/replaceFile.ts';
import { escapeMarkup } from '../markup.ts';
import { renderPng } from '../png.ts';
import { campaignPage, type PagePlot } from './campaignPage.ts';
import { layOut } from './layout.ts';
import { drawPlots } from './plots.ts';
import { readCampaignData } from './readCampaignData.ts';

const largestEnlarged = 700_000; // characters of SVG; a larger picture has nothing that gains by it
const largestInPage = 1_200_000; // characters of SVG; of a larger picture the page holds the PNG

/**
 * Draws a campaign: report.html, and beside it each plot as SVG and PNG with its numbers as CSV. Unfinished campaigns too.
 *
 * @throws FolderError, StorageError
 */
export async function writeCampaignReport(folder: string): Promise<void> {
  const data = await readCampaignData(folder);
  const layout = layOut(data);
  const shown: PagePlot[] = [];
  for await (const { section, name, svg, table, caption } of drawPlots(folder, data, layout)) {
    const png = renderPng(svg, svg.length <= largestEnlarged ? 1.5 : 1);
    replaceFile(join(folder, `${name}.svg`), svg);
    replaceFile(join(folder, `${name}.png`), png);
    replaceFile(join(folder, `${name}.csv`), table);
    const picture = svg.length <= largestInPage ? atItsSize(svg) : imageOf(png, svg, name);
    shown.push({ section, name, caption, picture });
  }
  replaceFile(join(folder, 'report.html'), campaignPage(data, layout, shown));
}

function widthOf(svg: string): number {
  return Number(/ width="(?<width>[\d.]+)"/u.exec(svg)?.groups?.width);
}

/** No wider than it is drawn, so that the type of all pictures is of one size. */
function atItsSize(svg: string): string {
  return svg.replace('<svg ', `<svg style="max-width: ${widthOf(svg)}px" `);
}

function imageOf(png: Uint8Array, svg: string, name: string): string {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return `<img src="${address}" width="${widthOf(svg)}" alt="${escapeMarkup(name)}">`;
}
