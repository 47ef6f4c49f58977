import { configDefaults, defineConfig } from 'vitest/config'

/** Said of every test; the kinds differ in what their files share. */
const common = {
  globalSetup: ['src/testing/global-setup.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

/** What is a picture of the whole process, as pages or as its API's document: what others did before would be seen. */
const apart = ['test/journeys/looks.test.ts', 'test/journeys/admin-setup.test.ts', 'test/generated.test.ts']
const together = ['test/*.test.ts', 'test/{crashes,faults,hostile,journeys,races}/**/*.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // NOTE Journeys and crashes mostly wait, for pages and for processes: two files at a time left 40 % of two cores idle.
    maxWorkers: 3,
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
      {
        extends: true,
        test: {
          ...common,
          name: 'journeys',
          testTimeout: 90_000,
          include: together,
          exclude: [...configDefaults.exclude, ...apart],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'whole shop',
          include: apart,
        },
      },
    ],
  },
})
