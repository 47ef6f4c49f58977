import { seconds } from '../../../kernel/clock.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { SendContent, StillMeant } from '../../messaging/index.ts'
import { cancelledBy, judgeRuns } from '../world/judge-runs.ts'
import { runsOf, walkingOf } from './load-runs.ts'
import type { RunEnding, Walking } from './run.ts'

/** What was written a moment ago was asked about as it was written, in the same transaction. */
const freshMs = seconds(10)

/** Endings after which nothing more is said; after `end` and `exit` the last message still is. */
const silencing: readonly (RunEnding | null)[] = ['cancelled', 'stopped', 'over', 'archived', 'erased', 'by-hand']

/**
 * Before a message of a journey leaves that has waited in the outbox for more than ten seconds, as while the mail server was
 * away: what has cancelled or stopped her run meanwhile stops the message too, also when it was the last of the journey.
 */
export const stillMeant: StillMeant = async (read, sends) => {
  const waited = sends.flatMap((send) => {
    const runId = runOf(send)
    return runId && read.now.getTime() - send.createdAt.getTime() > freshMs ? [{ sendId: send.id, runId }] : []
  })
  if (waited.length === 0) return new Map()
  const runs = await walkingOf(read, await runsOf(read, [...new Set(waited.map(({ runId }) => runId))]))
  const silenced = await whySilent(read, runs)
  return new Map(
    waited.flatMap(({ sendId, runId }): [string, string][] => {
      const because = silenced.get(runId)
      return because ? [[sendId, because]] : []
    }),
  )
}

/** The run that a message is of, by its key: `journey:RUN:STEP:VISIT`. */
const runOf = ({ automationKind, key }: SendContent): string | undefined =>
  automationKind === 'journey' ? key.split(':')[1] : undefined

async function whySilent(read: Read, runs: readonly Walking[]): Promise<ReadonlyMap<string, string>> {
  const over = runs.flatMap(({ id, ending }): [string, string][] =>
    ending && silencing.includes(ending) ? [[id, ending]] : [],
  )
  const open = runs.filter(({ ending }) => !silencing.includes(ending))
  const cancelling = await cancelledBy(
    read,
    open.filter(({ graph }) => (graph.cancelOn?.length ?? 0) > 0),
  )
  const stopping = open.filter(({ graph }) => graph.stopWhen)
  const stops = await judgeRuns(
    read,
    stopping.map((run) => ({ run, condition: run.graph.stopWhen! })),
  )
  return new Map([
    ...over,
    ...open
      .filter(({ graph }) => (graph.cancelOn?.length ?? 0) > 0)
      .flatMap(({ id }, at): [string, string][] => (cancelling[at] ? [[id, 'cancelled']] : [])),
    ...stopping.flatMap(({ id }, at): [string, string][] => (stops[at] ? [[id, 'stopped']] : [])),
  ])
}
