import type pg from 'pg'
import type { Database } from './database.ts'
import { type Read, reading } from './transaction.ts'

interface Member {
  readonly work: (read: Read) => Promise<unknown>
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Beyond so many another view is opened: PostgreSQL reads for the next ones while these are answered. */
const mostTogether = 8

/** Who waits to read in this turn of the process; the last list may have room. */
const gathered = new WeakMap<pg.Pool, Member[][]>()

/**
 * The same as `reading`, for short work that many ask for at once: what begins in one turn of the process looks at one
 * view of the database over one connection, up to 8 together, so that what they ask travels together.
 *
 * Who asks something slow here keeps the others waiting. Work that fails is done again by itself, in a view of its own:
 * nobody fails by what another asked.
 */
export function readingTogether<T>(db: Database, work: (read: Read) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const lists = gathered.get(db.pool) ?? openTurn(db)
    const last = lists.at(-1)
    const member: Member = { work, resolve: resolve as Member['resolve'], reject }
    if (last && last.length < mostTogether) last.push(member)
    else lists.push([member])
  })
}

function openTurn(db: Database): Member[][] {
  const lists: Member[][] = []
  gathered.set(db.pool, lists)
  setImmediate(() => {
    gathered.delete(db.pool)
    for (const members of lists) void readAll(db, members)
  })
  return lists
}

async function readAll(db: Database, members: readonly Member[]): Promise<void> {
  const left = new Set(members)
  const together = (read: Read) =>
    Promise.all(
      members.map(async (member) => {
        try {
          member.resolve(await member.work(read))
          left.delete(member)
        } catch {
          // It is heard when the work is done again.
        }
      }),
    )
  if (members.length > 1) await reading(db, together).catch(() => undefined)
  for (const { work, resolve, reject } of left) reading(db, work).then(resolve, reject)
}
