import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, RecordedOutcome } from './desk.ts';

const kept = 'test/browser/screens';
const stageWidth = 900; // [px]
/** The same room for the film whatever the fonts of the panels about it are. */
const fixedStage = `#stage { position: fixed; inset: 0 auto auto 0; z-index: 9; background: var(--page); width: ${stageWidth}px; height: 440px; }`;
const tolerance = { meanDifference: 2, strangeShare: 0.02 }; // letters may be of another font; the film is not

/** The film as it looked when a screenshot was kept; UPDATE_SCREENS=1 keeps new ones. */
export function screensSuite(desk: Desk): void {
  describe('screens', () => {
    let run: RecordedOutcome;
    let address: string;

    beforeAll(async () => {
      run = desk.recordRun('pictured', 'growth/b', 3, ['stop.metalParticles=250']);
      address = await desk.serve([{ path: run.path, kind: 'run' }]);
    }, 60_000);

    it.each([
      ['attachment', ''],
      ['charge-and-field', 'coloring=charge&field=on&lines=off'],
      ['micrograph', 'micrograph=on'],
    ])('show the film as before: %s', async (name, look) => {
      const frame = 40;
      const query = new URLSearchParams({ folder: run.path, frame: String(frame), look });
      const page = await desk.open(`${address}?${query}`);
      await page.waitForSelector(`#canvas[data-frame="${frame}"]`);
      await page.addStyleTag({ content: fixedStage });
      await page.waitForFunction((width) => document.querySelector('canvas')?.clientWidth === width, stageWidth);
      await page.waitForFunction(() => document.getElementById('canvas')?.dataset.readThrough === 'true');
      const picture = await page.locator('#stage').screenshot();
      const path = join(kept, `${name}.png`);
      if (process.env.UPDATE_SCREENS === '1') {
        mkdirSync(kept, { recursive: true });
        writeFileSync(path, picture);
      }
      const pictures = [picture, readFileSync(path)].map((bytes) => bytes.toString('base64'));
      const difference = await page.evaluate(compare, pictures);
      expect(difference.meanDifference).toBeLessThan(tolerance.meanDifference);
      expect(difference.strangeShare).toBeLessThan(tolerance.strangeShare);
    });
  });
}

/** Mean difference of channels (of 255), and the share of pixels of which one differs by more than 48. */
async function compare(pictures: string[]): Promise<{ meanDifference: number; strangeShare: number }> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
  if (one.width !== other.width || one.height !== other.height) return { meanDifference: 255, strangeShare: 1 };
  let [sum, strange] = [0, 0];
  for (let i = 0; i < one.data.length; i += 4) {
    let greatest = 0;
    for (let channel = 0; channel < 3; channel++) {
      const difference = Math.abs(one.data[i + channel] - other.data[i + channel]);
      sum += difference;
      greatest = Math.max(greatest, difference);
    }
    if (greatest > 48) strange++;
  }
  const pixels = one.data.length / 4;
  return { meanDifference: sum / (3 * pixels), strangeShare: strange / pixels };
}
