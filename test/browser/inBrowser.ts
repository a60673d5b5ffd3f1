import { afterAll, beforeAll, describe } from 'vitest';
import { Desk } from './desk.ts';
import { launchBrowser } from './launch.ts';

/** Runs suites that share a desk; skips them where no browser can be had, unless REQUIRE_BROWSER is 1. */
export async function inBrowser(title: string, suites: readonly ((desk: Desk) => void)[]): Promise<void> {
  const launched = await launchBrowser();
  if (typeof launched === 'string') {
    if (process.env.REQUIRE_BROWSER === '1') throw new Error(`no browser: ${launched}`);
    console.warn(`Skipping the tests in a browser: ${launched}`);
    describe.skip(title, () => undefined);
    return;
  }
  const desk = new Desk();
  describe(title, () => {
    beforeAll(() => desk.prepare(launched), 60_000);
    afterAll(() => desk.clear(), 60_000);
    for (const suite of suites) suite(desk);
  });
}
