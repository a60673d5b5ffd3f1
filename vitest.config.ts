import { defineConfig } from 'vitest/config';
import { compiledSources } from './test/compiledSources.ts';

/** Tests that put something else in the place of a module, which others must not get. */
const apart = ['test/formats/recordingAccess.test.ts'];

/** Tests that start programs: the command line, a cluster, a browser. Their project comes first, as they wait more than they compute. */
const programs = ['test/cli/*.test.ts', 'test/browser/*.test.ts', 'test/campaign/executors/slurm.test.ts'];

const shared = {
  isolate: false, // without a fresh copy of every module for every file, the suite takes half the time
  globalSetup: 'test/compiledSources.ts',
  server: { deps: { external: [/\/dist-test\//u] } },
};

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // By default one processor is left free: on two, half of them.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, plugins: [compiledSources()], test: { name: 'programs', include: programs, ...shared } },
      {
        extends: true,
        plugins: [compiledSources()],
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...apart, ...programs], ...shared },
      },
    ],
  },
});
