import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Frame, FrameHeader, Happening } from '../../src/particle/probes/frameTypes.ts';
import { Camera } from '../../viewer/stage/camera.ts';
import { roomOn } from '../../viewer/stage/room.ts';
import type { Desk } from './desk.ts';

type Place = [x: number, y: number]; // [px] of the page

const patient = { timeout: 10_000 }; // [ms] the first field waits for a worker to start

/** Pointing at bodies, following them, and their lineage, in one load of the page. */
export function inspectSuite(desk: Desk): void {
  describe('inspection', () => {
    let reader: RecordingReader;
    let last: Frame;
    let page: Page;
    const panel = () => page.locator('#panel-body');
    const row = (serial: number) => last.bodySerial.indexOf(serial);

    beforeAll(async () => {
      const { path } = desk.recordRun('inspection', 'growth/b', 3, ['stop.events=20000']);
      reader = new RecordingReader(readFileSync(join(path, 'recording.fgr')));
      last = reader.frame(reader.frameCount - 1);
      page = await desk.open(await desk.serve([{ path, kind: 'run' }]));
      await page.waitForSelector('#panel-body .body-list');
      await page.keyboard.press('End');
      await frameShown(page, reader.frameCount - 1);
    }, 60_000);

    it('names the body under the pointer as the recording has it, and follows it by a click', async () => {
      const serial = last.bodySerial[last.bodyAttachment.indexOf(0)];
      const place = await pointAt(page, serial, last, reader.header.frame);
      await page.locator('.body-tip', { hasText: `Cluster ${serial}` }).waitFor();
      const [size, charge] = [last.bodySize[row(serial)], last.bodyCharge[row(serial)]];
      const words = `${size} particle${size === 1 ? '' : 's'}, ${signed(charge)} e, `;
      await expect.poll(() => panel().textContent(), patient).toContain(`Cluster ${serial}`);
      expect(await page.textContent('.body-tip')).toContain(words);
      expect(await panel().textContent()).toContain(`Charge${signed(charge)} e`);
      await expect.poll(() => panel().textContent(), patient).toMatch(/η highest[+−]\d+ mVη lowest[+−]\d+ mV/u);
      await page.mouse.click(...place);
      await expect.poll(() => page.textContent('.lineage summary'), patient).toContain(`body ${serial}`);
      await expect.poll(() => panel().locator('button').textContent(), patient).toBe('Let go');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.isHidden('.lineage'), patient).toBe(true);
    });

    it('lists bodies for keys, largest first', async () => {
      await page.mouse.move(1, 1);
      await panel().locator('summary').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      const sizes = async () =>
        (await panel().locator('.body-list-size').allTextContents()).map((text) => parseInt(text, 10));
      const largest = [...last.bodySize].sort((one, other) => other - one).slice(0, 20);
      await expect.poll(sizes, patient).toEqual(largest);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const second = serialIn(await panel().locator('.body-list-name').nth(1).textContent());
      await expect.poll(() => page.textContent('.lineage summary'), patient).toContain(`body ${second}`);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.isHidden('.lineage'), patient).toBe(true);
    });

    it('shows a merge in the lineage, goes to it, and keeps to the metal of what merged', async () => {
      const [merge, frame] = seenMerge(reader, last);
      await panel().locator(`.body-list [data-serial="${merge.body}"]`).click();
      await page.mouse.move(1, 1);
      const mark = page.locator(`.strip-mark[aria-label*="${merge.body}: ${merge.other} joined at"]`);
      const label = page.locator(`.strip-label[aria-label^="${merge.other}, up to"]`);
      await label.waitFor();
      await mark.focus();
      await page.keyboard.press('Enter');
      await frameShown(page, frame);
      await label.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.textContent('.lineage summary'), patient).toContain(`body ${merge.other}`);
      await expect.poll(() => panel().textContent(), patient).toContain(`${merge.other} merged into ${merge.body}`);
      expect(await panel().locator('strong').textContent()).toMatch(new RegExp(`^\\w+ ${merge.body}$`, 'u'));
    });
  });
}

/** Moves the pointer to a particle of a body in a frame, and returns the place. */
async function pointAt(page: Page, body: number, { x, z, ...frame }: Frame, film: FrameHeader): Promise<Place> {
  const canvas = page.locator('#canvas');
  const size = await canvas.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
  const camera = new Camera(film, roomOn(size[0], size[1]));
  const box = (await canvas.boundingBox())!;
  const particle = frame.body.indexOf(body);
  const place: Place = [box.x + camera.left(x[particle]), box.y + camera.top(z[particle])];
  await page.mouse.move(...place);
  return place;
}

/** A merge of two bodies of some size, of which one is there at the end, and the first frame that shows it. */
function seenMerge(reader: RecordingReader, last: Frame): [merge: Happening, frame: number] {
  const listed = new Set([...last.bodySerial.keys()].sort((one, other) => last.bodySize[other] - last.bodySize[one]).slice(0, 20).map((row) => last.bodySerial[row])); // prettier-ignore
  for (let frame = 1; frame < reader.frameCount; frame++) {
    const before = reader.frame(frame - 1).bodySerial;
    const merges = reader.frame(frame).happenings.filter(({ kind, body, other }) => kind === 'merge' && listed.has(body) && before.includes(other)); // prettier-ignore
    if (merges.length > 0) return [merges[0], frame];
  }
  throw new Error('no body of the end has merged');
}

async function frameShown(page: Page, index: number): Promise<void> {
  await page.waitForSelector(`#canvas[data-frame="${index}"]`);
}

function serialIn(text: string | null): number {
  return Number(/\d+/u.exec(text ?? '')?.[0]);
}

function signed(charge: number): string {
  return charge === 0 ? '0' : `${charge > 0 ? '+' : '−'}${Math.abs(charge)}`;
}
