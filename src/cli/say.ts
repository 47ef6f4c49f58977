/** Progress and news for the person at the terminal; on stderr, so that an answer on stdout stays clean. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/**
 * A line that counts up while long work goes on: rewritten in place at a terminal, else a new line now and then.
 *
 * @returns what to call at each step with how far it is, and with nothing at the end
 */
export function progress(words: string): (done?: string) => void {
  const isTerminal = process.stderr.isTTY
  let told = 0
  return (done) => {
    if (isTerminal) process.stderr.write(done === undefined ? '\n' : `\r\u001b[K${words} ${done}`)
    else if (done !== undefined && performance.now() - told > quietMs) {
      told = performance.now()
      say(`${words} ${done}`)
    }
  }
}

const quietMs = 2_000
