import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './src/testing/longest-first.ts'

/** What is a picture of the whole process, as pages or as its API's document: what others did before would be seen. */
const apart = ['test/journeys/looks.test.ts', 'test/journeys/admin-setup.test.ts', 'test/generated.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // NOTE Here, not in the projects: said there, each has a PostgreSQL and a demo shop of its own.
    globalSetup: ['src/testing/global-setup.ts'],
    // NOTE Journeys and crashes mostly wait, for pages and for processes: two files at a time left 40 % of two cores idle.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // NOTE They end what hangs, and judge no speed: on a machine that does three times as much beside, all of it is slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart],
          setupFiles: ['src/testing/patience.ts'],
          // NOTE Files share what they import: every file has a database of its own, and reading the shop's code anew
          // for each file took half of the run.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          testTimeout: 180_000,
          include: apart,
        },
      },
    ],
  },
})
