import { expect, it } from 'vitest';
import { campaignSuite } from './campaign.ts';
import type { Desk } from './desk.ts';
import { exportSuite } from './exporting.ts';
import { inBrowser } from './inBrowser.ts';
import { inspectSuite } from './inspect.ts';
import { liveSuite } from './live.ts';
import { playbackSuite } from './playback.ts';
import { stageSuite } from './stage.ts';
import { setSuite } from './set.ts';
import { screensSuite } from './screens.ts';
import { timeSuite } from './time.ts';

/** To come last: it looks back on all that the others did. */
function quietSuite(desk: Desk): void {
  it('has thrown nothing and asked nobody else for anything', () => {
    expect(desk.faults).toEqual([]);
    const isElsewhere = (url: string) => !/^(?:http:\/\/127\.0\.0\.1:\d+\/|about:|blob:|data:)/u.test(url);
    expect(desk.requests.filter(isElsewhere)).toEqual([]);
  });
}

await inBrowser('the viewer in a browser', [
  playbackSuite,
  timeSuite,
  stageSuite,
  inspectSuite,
  liveSuite,
  campaignSuite,
  exportSuite,
  screensSuite,
  setSuite,
  quietSuite,
]);
