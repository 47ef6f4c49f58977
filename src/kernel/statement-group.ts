import pg from 'pg'

/** What PostgreSQL answered to one statement. */
export interface Answer {
  readonly rows: Record<string, unknown>[]
  readonly rowCount: number | null
  /** `SELECT`, `INSERT`, `BEGIN` … */
  readonly command: string
}

export interface Asked {
  /** Under which it is prepared; without one it is parsed anew each time. */
  readonly name: string | undefined
  readonly text: string
  /** As PostgreSQL reads them, from `textValues`; asked for when they are sent. */
  readonly values: () => readonly (string | Buffer | null)[]
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** How the rows of a statement look; absent in a statement that answers none. */
interface RowShape {
  readonly names: readonly string[]
  readonly parsers: readonly ((text: string) => unknown)[]
  /** Copied for each row, so that all have one hidden class. */
  readonly empty: Readonly<Record<string, unknown>>
}

/** What a connection knows of a statement that was prepared on it. */
interface Prepared {
  isDescribed: boolean
  shape: RowShape | undefined
}

/** The parts of `pg` that its own `Query` works with, and that its types leave out. */
interface InnerConnection extends NodeJS.EventEmitter {
  readonly stream: { cork(): void; uncork(): void }
  parse(query: { name: string | undefined; text: string }): void
  bind(config: { statement: string | undefined; values: readonly (string | Buffer | null)[] }): void
  describe(what: { type: 'P'; name: string }): void
  execute(config: object): void
  sync(): void
}
interface InnerClient {
  readonly connection: InnerConnection
  _getActiveQuery(): unknown
}
interface Field {
  readonly name: string
  readonly dataTypeID: Parameters<pg.ClientBase['getTypeParser']>[0]
}

/** @throws {Error} on a value that has no text */
export const textValues = (values: readonly unknown[]): (string | Buffer | null)[] => values.map(prepareValue)

const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => string | Buffer | null } })
  .utils

/**
 * The statements that one turn of the process asks of one connection, sent in one write and ended by one Sync: for
 * PostgreSQL one wake-up and one answer, however many they are.
 *
 * Each is parsed and described once per connection, where `pg` has the rows' shape told and read at every execution.
 * When one fails PostgreSQL skips those behind it: they are refused with the same error. What came before is answered.
 */
export class StatementGroup extends pg.Query {
  readonly #client: pg.ClientBase
  readonly #known: Map<string, Prepared>
  readonly #asked: Asked[] = []
  readonly #answers: (Answer | Error)[] = []
  /** Those that were sent to be parsed, and of which no word came yet. */
  readonly #parsing: string[] = []
  readonly #describing = new Set<Asked>()
  #rows: Record<string, unknown>[] = []
  #shape: RowShape | undefined
  #broken: Error | undefined

  constructor(client: pg.ClientBase) {
    super('')
    this.#client = client
    this.#known = preparedOn(client)
  }

  add(asked: Asked): void {
    this.#asked.push(asked)
  }

  /** Called by `pg` when it is this group's turn. */
  override submit = (to: pg.Connection): void => {
    const connection = to as unknown as InnerConnection
    connection.stream.cork()
    for (const asked of this.#asked) this.#send(connection, asked)
    connection.sync()
    connection.stream.uncork()
  }

  #send(connection: InnerConnection, asked: Asked): void {
    const { name, text, values } = asked
    const known = name === undefined ? undefined : this.#known.get(name)
    if (!known) {
      connection.parse({ name, text })
      this.#parsing.push(name ?? '')
      if (name !== undefined) this.#known.set(name, { isDescribed: false, shape: undefined })
    }
    connection.bind({ statement: name, values: values() })
    if (!known?.isDescribed) {
      connection.describe({ type: 'P', name: '' })
      this.#describing.add(asked)
    }
    connection.execute({})
  }

  /** PostgreSQL has prepared the next of the new ones. */
  parsed(): void {
    this.#parsing.shift()
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#shape = {
      names: fields.map(({ name }) => name),
      parsers: fields.map(
        ({ dataTypeID }) => this.#client.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
      ),
      empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
    }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#shape ??= this.#known.get(this.#asked[this.#answers.length]!.name ?? '')?.shape
    const { names, parsers, empty } = this.#shape!
    const row = { ...empty }
    try {
      for (let at = 0; at < fields.length; at++) {
        const text = fields[at]
        if (text != null) row[names[at]!] = parsers[at]!(text)
      }
      this.#rows.push(row)
    } catch (error) {
      this.#broken ??= error as Error
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const asked = this.#asked[this.#answers.length]!
    const known = this.#describing.has(asked) ? this.#known.get(asked.name ?? '') : undefined
    if (known) Object.assign(known, { isDescribed: true, shape: this.#shape })
    const [command, ...counts] = text.split(' ')
    const count = Number(counts.at(-1))
    this.#answers.push(
      this.#broken ?? { rows: this.#rows, command: command!, rowCount: Number.isNaN(count) ? null : count },
    )
    this.#rows = []
    this.#shape = this.#broken = undefined
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  /** Nothing follows for this group: what was not answered by now was not done. */
  handleError(error: Error): void {
    for (const name of this.#parsing.splice(0)) this.#known.delete(name)
    this.#settle()
    for (const { reject } of this.#asked.splice(0)) reject(error)
  }

  handleReadyForQuery(): void {
    this.#settle()
  }

  #settle(): void {
    for (const [at, { resolve, reject }] of this.#asked.splice(0, this.#answers.length).entries()) {
      const answer = this.#answers[at]!
      if (answer instanceof Error) reject(answer)
      else resolve(answer)
    }
    this.#answers.length = 0
  }
}

const prepared = new WeakMap<pg.ClientBase, Map<string, Prepared>>()

/** Whether a statement was prepared before a table got another shape, as a later version gives it while this one runs. */
export const isStalePlan = (error: unknown): boolean =>
  (error as { routine?: string }).routine === 'RevalidateCachedQuery'

/** Has everything prepared anew on a connection that is in no transaction. */
export async function forgetPrepared(client: pg.ClientBase): Promise<void> {
  await client.query('deallocate all')
  prepared.get(client)?.clear()
}

function preparedOn(client: pg.ClientBase): Map<string, Prepared> {
  const known = prepared.get(client)
  if (known) return known
  const made = new Map<string, Prepared>()
  prepared.set(client, made)
  const inner = client as unknown as InnerClient
  inner.connection.on('parseComplete', () => {
    const active = inner._getActiveQuery()
    if (active instanceof StatementGroup) active.parsed()
  })
  return made
}
