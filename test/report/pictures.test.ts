import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/formats/crc32.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import { renderChart } from '../../src/report/chart.ts';
import { historyChart } from '../../src/report/historyChart.ts';
import { roles } from '../../src/analysis/palette.ts';
import { renderPng } from '../../src/report/png.ts';
import { shadedImage } from '../../src/report/shadedImage.ts';
import { statePicture } from '../../src/report/statePicture.ts';
import { timelineRow } from '../analysis/timelineRow.ts';
import { frameWith, header } from '../formats/frames.ts';

/** Chunks of a PNG by name, their checksums compared. */
function chunksOf(png: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    const named = png.subarray(at + 4, at + 8 + view.getUint32(at));
    expect(crc32(named)).toBe(view.getUint32(at + 4 + named.length));
    chunks.set(new TextDecoder().decode(named.subarray(0, 4)), named.subarray(4));
  }
  return chunks;
}

describe('shadedImage', () => {
  it('is a PNG with high z on top and the lowest value in the first shade', () => {
    const values = Float64Array.from([0, 1, 2, 3, 4, 5]);
    const address = shadedImage({ columns: 2, rows: 3, values, least: 0, most: 5 }, ['#ffffff', '#000000']);
    const chunks = chunksOf(
      Uint8Array.from(atob(address.replace('data:image/png;base64,', '')), (c) => c.charCodeAt(0)),
    );
    expect([...(chunks.get('IHDR') as Uint8Array)]).toEqual([0, 0, 0, 2, 0, 0, 0, 3, 8, 3, 0, 0, 0]);
    expect([...(chunks.get('PLTE') as Uint8Array).subarray(0, 3)]).toEqual([255, 255, 255]);
    expect([...unzlibSync(chunks.get('IDAT') as Uint8Array)]).toEqual([0, 102, 255, 0, 51, 204, 0, 0, 153]);
  });
});

const frame = frameWith({
  serial: Uint32Array.of(1, 2, 3),
  kind: Uint8Array.of(1, 1, 0),
  body: Uint32Array.of(7, 8, 0),
  x: Float32Array.of(0.1, 20, 10),
  y: new Float32Array(3),
  z: Float32Array.of(0.25, 19.75, 5),
  bodySerial: Uint32Array.of(7, 8),
  bodyAttachment: Uint8Array.of(2, 1),
  potential: Float32Array.from({ length: 12 }, (_, node) => node % 3),
});
const electrodes = { top: 'Ag <active>', isTopActive: true, bottom: 'inert' };
const picture = statePicture({ header, frame, before: null, voids: [{ x: 3, z: 4 }], electrodes });

describe('statePicture', () => {
  it('draws each particle at its place in the colour of its role, and again across the periodic edge', () => {
    const circlesIn = (color: string) =>
      [
        ...(picture.split(`<g fill="${color}"`)[1] ?? '')
          .split('</g>')[0]
          .matchAll(/cx="(?<x>[-\d.]+)" cy="(?<y>[-\d.]+)"/gu),
      ].map(({ groups }) => [Number(groups?.x), Number(groups?.y)]);
    const [near, far] = circlesIn(roles.counter.color);
    expect(circlesIn(roles.counter.color)).toHaveLength(2);
    expect(far[0] - near[0]).toBeCloseTo(720, 6); // the film's width
    const [[activeX, activeY]] = circlesIn(roles.active.color);
    expect(activeX - near[0]).toBeCloseTo(19.9 * 18, 1);
    expect(near[1] - activeY).toBeCloseTo(19.5 * 18, 1);
    expect(circlesIn(roles.ion.color)).toHaveLength(1);
  });

  it('names electrodes and axes, and what the symbols mean', () => {
    for (const text of ['Ag &lt;active&gt;', 'x [nm]', 'z [nm]', '5 nm', 'ion', 'void', 'equipotential every 0.2 V'])
      expect(picture).toContain(text);
  });

  it('becomes a PNG at twice its size, with text in it', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(picture) ?? [];
    const png = renderPng(picture);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    const label = (text: string) =>
      renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15">${text}</text></svg>`);
    expect(label('nm')).not.toEqual(label(''));
  });
});

describe('historyChart', () => {
  const rows: TimelineRow[] = [0, 1e-3, 1e-2, 1e-1].map((time, i) => timelineRow({ time, ce: 10 * i, ions: i }));

  it('draws the same bytes each time, without names that could clash in a page', async () => {
    const svg = await renderChart(historyChart(rows));
    expect(svg).toContain(`stroke="${roles.counter.color}"`);
    expect(svg).toContain('on active electrode');
    expect(svg).not.toMatch(/\bid="/u);
    expect(await renderChart(historyChart(rows))).toBe(svg);
  });
});
