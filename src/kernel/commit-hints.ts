import type { Bus } from './bus.ts'
import type { Database } from './database.ts'

/** Shortest time between two hints of a kind from one process: a NOTIFY is a commit of its own. */
const restMs = 50

export const logChannel = 'log'
export const jobsChannel = 'jobs'

/**
 * Tells the workers of other processes of commits in this one. Every process that writes does this.
 *
 * @returns what ends it
 */
export function hintCommits(db: Database, bus: Bus, onError: (error: unknown) => void = () => undefined): () => void {
  const timers = new Map<string, { timer: NodeJS.Timeout; again: boolean }>()
  const hint = (channel: string): void => {
    const resting = timers.get(channel)
    if (resting) {
      resting.again = true
      return
    }
    bus.publishHint(channel).catch(onError)
    const timer = setTimeout(() => {
      const again = timers.get(channel)?.again
      timers.delete(channel)
      if (again) hint(channel)
    }, restMs)
    timers.set(channel, { timer, again: false })
  }
  const deaf = db.commits.onCommit(({ announced, enqueued }) => {
    if (announced) hint(logChannel)
    if (enqueued) hint(jobsChannel)
  })
  return () => {
    deaf()
    for (const { timer } of timers.values()) clearTimeout(timer)
  }
}
