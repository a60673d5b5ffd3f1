import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { channelsOf, roles } from '../../src/analysis/palette.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { Camera } from '../../viewer/stage/camera.ts';
import { roomOn } from '../../viewer/stage/room.ts';
import { frameViewOf } from '../viewer/layers/frameViewOf.ts';
import type { Desk } from './desk.ts';

const film: FrameHeader = {
  dimension: 2,
  width: 40,
  depth: 4,
  thickness: 20,
  particleDiameter: 4,
  atomsPerParticle: 100,
  valence: 1,
  grid: [4, 1, 3],
};
/** Few and large particles, far from one another; the last reaches across the periodic edge. */
const particles = [
  { x: 10, z: 10, body: 1, attachment: 0, color: roles.floating.color },
  { x: 20, z: 3, body: 2, attachment: 2, color: roles.counter.color },
  { x: 30, z: 17, body: 3, attachment: 1, color: roles.active.color },
  { x: 5, z: 16, body: 0, attachment: 0, color: roles.ion.color },
  { x: 39.2, z: 8, body: 4, attachment: 0, color: roles.floating.color },
];
const bare = 'ions=on,potential=none,lines=off';

/** The colours of what is drawn, in one load of the page. */
export function stageSuite(desk: Desk): void {
  describe('the stage', () => {
    let page: Page;
    let camera: Camera;

    beforeAll(async () => {
      const path = join(desk.folder, 'few');
      writeRun(path);
      const address = await desk.serve([{ path, kind: 'run' }]);
      page = await desk.open(`${address}?folder=${encodeURIComponent(path)}&look=${encodeURIComponent(bare)}`);
      await page.waitForSelector('#canvas[data-frame]');
      const size = await page
        .locator('#canvas')
        .evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
      camera = new Camera(film, roomOn(size[0], size[1]));
    }, 60_000);

    it('draws particles where they are, in the colours of the palette, on both sides of the periodic edge', async () => {
      const places = [...particles, { x: 0.6, z: 8 }, { x: 15, z: 12 }].map(({ x, z }) => [
        camera.left(x),
        camera.top(z),
      ]);
      const expected = [...particles.map(({ color }) => color), roles.floating.color, '#ffffff'];
      const colors = await colorsAt(page, places);
      colors.forEach((color, i) => expect(distance(color, channelsOf(expected[i])), `place ${i}`).toBeLessThan(6));
    });

    it('zooms about the pointer, pans with it, and fits again', async () => {
      const whole = await picture(page);
      const [left, top] = [camera.left(10.5), camera.top(10)];
      const box = await page.locator('#canvas').boundingBox();
      const [originX, originY] = [box?.x ?? 0, box?.y ?? 0];
      await page.mouse.move(originX + left, originY + top);
      await page.mouse.wheel(0, -500);
      const near = camera.zoomedAbout(left, top, 1.0016 ** 500);
      await expect.poll(() => isColor(page, near, 10 - 1.4, 10, roles.floating.color)).toBe(true);
      expect(await isColor(page, near, 10.5, 10, roles.floating.color)).toBe(true);
      expect(await isColor(page, near, 12.5, 10, '#ffffff')).toBe(true);
      await page.mouse.down();
      await page.mouse.move(originX + left + 90, originY + top + 25, { steps: 3 });
      await page.mouse.up();
      const moved = near.panned(90, 25);
      await expect.poll(() => isColor(page, moved, 10 - 1.4, 10, roles.floating.color)).toBe(true);
      await page.mouse.dblclick(originX + moved.left(13.5), originY + moved.top(10)); // beside all metal
      await page.mouse.move(originX + 5, originY + 5);
      await expect.poll(async () => differing(page, whole, await picture(page))).toBeLessThan(0.001);
    });

    it('shows metal dark on grey as a micrograph, and no ions', async () => {
      await page.check('#look-micrograph');
      const at = (x: number, z: number) => [camera.left(x), camera.top(z)];
      const places = [at(10, 10), at(30, 17), at(15, 12), at(5, 16), at(25, 8)];
      const [metal, other, bareFilm, ion, elsewhere] = await colorsAt(page, places);
      for (const color of [metal, other, bareFilm, ion, elsewhere])
        expect(Math.max(...color) - Math.min(...color)).toBeLessThan(8);
      for (const dark of [metal, other]) expect(dark[0]).toBeLessThan(bareFilm[0] - 60);
      for (const light of [ion, elsewhere]) expect(Math.abs(light[0] - bareFilm[0])).toBeLessThan(40);
      expect(await page.textContent('#legend')).toContain('simulated');
      await page.uncheck('#look-micrograph');
    });
  });
}

/** A run folder of one frame. */
function writeRun(path: string): void {
  mkdirSync(path);
  writeFileSync(join(path, 'run.json'), JSON.stringify({ scene: 'few', seed: 1, run: 0, version: '0' }));
  const metal = particles.filter(({ body }) => body > 0);
  const { frame } = frameViewOf({
    roles: particles.map(() => 0), // not recorded
    body: particles.map(({ body }) => body),
    x: particles.map(({ x }) => x),
    z: particles.map(({ z }) => z),
    bodies: metal.map(({ body }) => ({ serial: body, charge: 0 })),
  });
  frame.bodySize.fill(1);
  frame.bodyAttachment.set(metal.map(({ attachment }) => attachment));
  const encoder = new RecordingEncoder({ title: 'Few particles', frame: film, scene: null, seed: null });
  writeFileSync(join(path, 'recording.fgr'), Buffer.concat([encoder.header(), encoder.frame(frame)]));
}

async function picture(page: Page): Promise<string> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  return (await page.locator('#canvas').screenshot()).toString('base64');
}

async function isColor(page: Page, camera: Camera, x: number, z: number, color: string): Promise<boolean> {
  const [found] = await colorsAt(page, [[camera.left(x), camera.top(z)]]);
  return distance(found, channelsOf(color)) < 6;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...other.map((value, channel) => Math.abs(value - one[channel])));
}

/** Red, green and blue of the stage at places on it. */
async function colorsAt(page: Page, places: number[][]): Promise<number[][]> {
  return page.evaluate(readColors, { source: await picture(page), places });
}

async function readColors({ source, places }: { source: string; places: number[][] }): Promise<number[][]> {
  const image = new Image();
  image.src = `data:image/png;base64,${source}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return places.map(([left, top]) => [
    ...context.getImageData(Math.round(left), Math.round(top), 1, 1).data.slice(0, 3),
  ]);
}

/** The share of pixels that differ clearly between two pictures. */
async function differing(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const [first, second] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      let count = 0;
      for (let i = 0; i < first.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(first[i + channel] - second[i + channel]) > 16)) count++;
      return (4 * count) / first.length;
    },
    [one, other],
  );
}
