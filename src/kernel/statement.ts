import { createHash } from 'node:crypto'
import type pg from 'pg'
import { changesKept } from './kept-tables.ts'

/** Beyond this many different texts in one process, statements go unnamed: text that varies without end must not fill the server. */
const mostNames = 2_000
const names = new Map<string, string>()

/** A name for a statement's text, so that PostgreSQL parses and plans it once per connection. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= mostNames) return undefined
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

/** Runs one statement, prepared under its name. */
export function runStatement(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Record<string, unknown>>> {
  const name = nameOf(text)
  if (changesKept(text)) keptChanges.get(client)?.()
  writeTogether(client)
  return client.query({ ...(name ? { name } : {}), text, values: [...values] })
}

/** Who wants to know that a statement on this connection may have changed what processes keep (`kept.ts`). */
export const keptChanges = new WeakMap<pg.ClientBase, () => void>()

/** Begin, commit and rollback: nothing to prepare, nothing to answer. */
export function runCommand(client: pg.ClientBase, text: string): Promise<unknown> {
  writeTogether(client)
  return client.query(text)
}

interface Socket {
  cork(): void
  uncork(): void
}

const gathering = new WeakSet<Socket>()

/**
 * Sends all statements that are asked for in one turn of the process in one write: each write costs a call into the
 * system and wakes PostgreSQL, which is more than most statements cost there.
 */
function writeTogether(client: pg.ClientBase): void {
  // NOTE: not among the types of `pg`, but what its own `Query` corks as well.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (gathering.has(stream)) return
  gathering.add(stream)
  stream.cork()
  process.nextTick(() => {
    gathering.delete(stream)
    stream.uncork()
  })
}
