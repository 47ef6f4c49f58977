import { createHash } from 'node:crypto'
import type pg from 'pg'
import { changesKept } from './kept-tables.ts'
import { type Answer, type Asked, StatementGroup, textValues } from './statement-group.ts'

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
export function runStatement(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<Answer> {
  if (changesKept(text)) keptChanges.get(client)?.()
  return ask(client, text, values)
}

/** Who wants to know that a statement on this connection may have changed what processes keep (`kept.ts`). */
export const keptChanges = new WeakMap<pg.ClientBase, () => void>()

const endings = new Set(['commit', 'rollback'])

/** Begin, commit and rollback. What ends a transaction is sent at once: the connection may be another's in this same turn. */
export function runCommand(client: pg.ClientBase, text: string): Promise<Answer> {
  const answered = ask(client, text, [])
  if (endings.has(text)) send(client)
  return answered
}

interface Corked {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

/** Ends a reading, whose end nobody waits for: it travels with whatever this turn still asks of the connection. */
export function endReading(client: pg.ClientBase): void {
  const { stream } = (client as unknown as Corked).connection
  stream.cork()
  runCommand(client, 'commit').catch(() => undefined)
  setImmediate(() => stream.uncork())
}

const gathering = new WeakMap<pg.ClientBase, StatementGroup>()

function ask(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<Answer> {
  const asText = textValues(values)
  return add(client, { text, values }, () => asText)
}

async function add(
  client: pg.ClientBase,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
  asText: Asked['values'],
): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    groupOn(client).add({ name: nameOf(text), text, values: asText, resolve, reject })
  })
  for (const listen of listeners) listen({ text, values, answered })
  try {
    return await answered
  } catch (error) {
    // Where it was asked for is of more use than where the answer was read.
    Error.captureStackTrace(error as Error)
    throw error
  }
}

/** What was asked of some keys, and may be asked of more until its group is sent. */
interface Shared {
  readonly keys: string[]
  readonly rowsByKey: Promise<ReadonlyMap<string, readonly Keyed[]>>
}

/** A row that says of which key it is. */
export interface Keyed {
  readonly key: string
}

const sharing = new WeakMap<pg.ClientBase, Map<string, Shared>>()

/**
 * Runs one statement for all who ask the same of some keys before its group is sent: `$1` is the list of their keys.
 *
 * @param more the other values, from `$2` on
 * @returns the rows of each key, also of those that others asked for; keys without rows are absent
 */
export function runShared(
  client: pg.ClientBase,
  text: string,
  keys: readonly string[],
  more: readonly unknown[],
): Promise<ReadonlyMap<string, readonly Keyed[]>> {
  const open = sharing.get(client) ?? new Map<string, Shared>()
  sharing.set(client, open)
  const about = text + JSON.stringify(more)
  const known = open.get(about)
  if (known) {
    known.keys.push(...keys)
    return known.rowsByKey
  }
  const all = [...keys]
  const others = textValues(more)
  const values = () => [...textValues([[...new Set(all)]]), ...others]
  const rowsByKey = add(client, { text, values: [all, ...more] }, values).then(({ rows }) =>
    Map.groupBy(rows as unknown as Keyed[], ({ key }) => key),
  )
  open.set(about, { keys: all, rowsByKey })
  return rowsByKey
}

/** What is asked in one turn of the process travels together. */
function groupOn(client: pg.ClientBase): StatementGroup {
  const open = gathering.get(client)
  if (open) return open
  const group = new StatementGroup(client)
  gathering.set(client, group)
  process.nextTick(() => {
    if (gathering.get(client) === group) send(client)
  })
  return group
}

function send(client: pg.ClientBase): void {
  const group = gathering.get(client)!
  gathering.delete(client)
  sharing.get(client)?.clear()
  client.query(group)
}

interface Sent {
  readonly text: string
  readonly values: readonly unknown[]
  readonly answered: Promise<Answer>
}

const listeners = new Set<(sent: Sent) => void>()

/** For tests and measurements: told of every statement of this process that is asked for here. @returns how to end it */
export function watchStatements(listen: (sent: Sent) => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
