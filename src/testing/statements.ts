import { createHash } from 'node:crypto'
import pg from 'pg'
import { watchStatements } from '../kernel/statement.ts'
import { StatementGroup } from '../kernel/statement-group.ts'

/** One statement as it went to PostgreSQL. */
export interface Traced {
  /** `begin` and `commit` too. */
  readonly text: string
  /** Same text, same mark; short enough to be compared by eye. */
  readonly mark: string
  /** Which function of ours asked, and under which edge: `load-checkout first < payment-routes`. */
  readonly asker: string
  /** Values, for looking at its plan. */
  readonly values: readonly unknown[]
  /** From sending to the answer, this process's own waiting included. */
  ms: number
}

export interface Trace {
  /** In the order of sending. */
  readonly statements: Traced[]
  /** Takes what was traced so far, and begins anew. */
  take(): Traced[]
  stop(): void
}

type Query = (...asked: unknown[]) => unknown

/** Writes down every statement of this process, on all connections, until it is stopped. */
export function traceStatements(): Trace {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const original = prototype.query
  const statements: Traced[] = []
  const note = (text: string, values: readonly unknown[], answer: unknown): void => {
    const traced: Traced = { text, mark: markOf(text), asker: askerOf(), values, ms: Number.NaN }
    statements.push(traced)
    const begun = performance.now()
    const ended = () => void (traced.ms = performance.now() - begun)
    if (answer instanceof Promise) answer.then(ended, ended)
  }
  prototype.query = function (this: pg.Client, ...asked) {
    const [first, second] = asked
    const answer = original.apply(this, asked)
    if (first instanceof StatementGroup) return answer
    const config = typeof first === 'string' ? { text: first } : (first as { text?: string; values?: unknown[] })
    note(config.text ?? '', config.values ?? (Array.isArray(second) ? (second as unknown[]) : []), answer)
    return answer
  }
  const unwatch = watchStatements(({ text, values, answered }) => note(text, values, answered))
  return {
    statements,
    take: () => statements.splice(0),
    stop: () => {
      unwatch()
      prototype.query = original
    },
  }
}

const markOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 8)

/** Frames of the kernel only carry statements; the first other one asks, the last is the edge. */
function askerOf(): string {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 60
  const frames = (new Error().stack ?? '')
    .split('\n')
    .map((line) => /at (?:async )?(?:(\S+) )?.*\/src\/(?!testing\/statements)(\S+?)\.tsx?[:?]/.exec(line))
    .flatMap((match) => (match ? [{ word: match[1] ?? '', file: match[2]! }] : []))
  Error.stackTraceLimit = limit
  const own = frames.filter(({ file }) => !file.startsWith('kernel/'))
  const [asker, edge] = [own[0] ?? frames[0], own.at(-1) ?? frames.at(-1)]
  if (!asker || !edge) return 'outside'
  const by = `${asker.file}${asker.word && !asker.word.includes('/') ? ` ${asker.word}` : ''}`
  return edge.file === asker.file ? by : `${by} < ${edge.file}`
}
