/** Deadlock, serialization failure, too many connections, the server going away or coming up. */
const passing = /^(40001|40P01|53300|57P0[1-5]|08\w{3}|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/

/** What pg says without a code when the connection under it is gone. */
const lost =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect)/

/** Whether an error of the database says nothing about the work: done again, the same work may succeed. */
export function passesByItself(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', syscall } = error as NodeJS.ErrnoException
  return passing.test(code) || lost.test(error.message) || (code === 'ENOENT' && syscall === 'connect')
}

/** Whether there is no room left to write: PostgreSQL's disk (its manual, appendix A, 53100), or that of our files. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && ['53100', 'ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
