import { expect } from 'vitest'
import type { Refusal } from '../kernel/refusal.ts'

/** The no that this was answered with; fails when it was a yes. */
export const refusalOf = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => expect.fail('was not refused'),
    (no: unknown) => no as Refusal,
  )
