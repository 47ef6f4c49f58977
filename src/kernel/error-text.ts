/** Longest error text that is stored. */
const mostLength = 4_000

/** What is stored of an error for staff: its stack with what caused it, without the end of very long ones. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, mostLength)
  const cause = error.cause === undefined ? '' : `\ncaused by ${errorText(error.cause)}`
  return `${error.stack ?? error.message}${cause}`.slice(0, mostLength)
}
