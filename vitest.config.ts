import { defineConfig } from 'vitest/config'

/** Said of every test; the two kinds differ in what they share. */
const common = {
  globalSetup: ['src/testing/global-setup.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // NOTE Journeys mostly wait for pages: two files at a time keep two cores busy, one does not.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'modules',
          include: ['src/**/*.test.{ts,tsx}'],
          // NOTE Files share what they import: every file has a database of its own, and reading the shop's code anew
          // for each file took half of the run.
          isolate: false,
        },
      },
      { extends: true, test: { ...common, name: 'whole shop', include: ['test/**/*.test.ts'], isolate: false } },
    ],
  },
})
