import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, which others must not get. */
const apart = ['test/formats/recordingAccess.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // By default one processor is left free: on two, half of them.
    maxWorkers: '100%',
    // Without a fresh copy of every module for every file, the suite takes half the time.
    projects: [
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
