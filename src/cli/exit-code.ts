import { HomeHeld } from '../adapters/home/lock.ts'
import { ConfigWrong } from '../config.ts'

/** 0 done · 1 failed · 2 a setting or an argument is wrong · 3 the home or the port belongs to another process. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigWrong) return 2
  if (error instanceof HomeHeld || (error as { code?: string }).code === 'EADDRINUSE') return 3
  return 1
}

/** One failure in words for the person at the terminal. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose a free one: PORT=${(port ?? 4_000) + 1} npm start`
  }
  if (code && noDatabase[code]) return `${noDatabase[code]} (${error.message || code}). Check DATABASE_URL.`
  if (error instanceof AggregateError) return error.errors.map(wordsFor).join('; ')
  return error.message
}

/** Codes of the network and of PostgreSQL (SQLSTATE) that a wrong address or password leads to. */
const noDatabase: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The database does not answer',
  ENOTFOUND: 'The database’s machine is not known',
  '28P01': 'The database refuses the password',
  '28000': 'The database refuses the user',
  '3D000': 'There is no such database',
}
