import type { Module } from '../../kernel/module.ts'
import { forgetOldKeys } from './idempotency-store.ts'
import { idempotency } from './migrations/0001-idempotency.ts'

/** What HTTP keeps in the database: the answers to repeated requests. */
export const httpModule: Module = {
  name: 'http',
  migrations: [idempotency],
  recurring: [
    { name: 'http.forget-old-idempotency-keys', everySeconds: 600, run: (edge) => edge.inTransaction(forgetOldKeys) },
  ],
}
