import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, which others must not get. */
const apart = ['test/formats/recordingAccess.test.ts'];

/** Tests that start programs: the command line, a cluster, a browser. Their project comes first, as they wait more than they compute. */
const programs = ['test/cli/*.test.ts', 'test/browser/*.test.ts', 'test/campaign/executors/slurm.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // By default one processor is left free: on two, half of them.
    maxWorkers: '100%',
    // Without a fresh copy of every module for every file, the suite takes half the time.
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: { name: 'programs', include: programs, isolate: false, globalSetup: 'test/cli/compile.ts' },
      },
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...apart, ...programs], isolate: false },
      },
    ],
  },
});
