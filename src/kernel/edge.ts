import type { Database } from './database.ts'
import type { Edge } from './module.ts'
import { readingTogether } from './reading-together.ts'
import { inOneStatement, inTransaction, reading } from './transaction.ts'

export const edgeOf = (db: Database): Edge => ({
  clock: db.clock,
  inTransaction: (work) => inTransaction(db, work),
  reading: (work) => reading(db, work),
  readingTogether: (work) => readingTogether(db, work),
  inOneStatement: (work) => inOneStatement(db, work),
})
