import { expect, vi } from 'vitest'
import { isOfTheWhole } from './kinds-of-tests.ts'

/** They wait for pages and for processes; everything else for nothing but its database. */
const patienceMs = 180_000

if (isOfTheWhole(expect.getState().testPath ?? '')) vi.setConfig({ testTimeout: patienceMs })
