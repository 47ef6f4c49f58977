/**
 * Waits until this process is asked to end: Ctrl-C, `kill`, a closed terminal, or the death of what launched it.
 *
 * Asking again changes nothing: the way down is bounded.
 */
export function askedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
    if (process.channel) {
      process.once('disconnect', () => resolve('the end of the command that started it'))
      process.channel.unref()
    }
  })
}
