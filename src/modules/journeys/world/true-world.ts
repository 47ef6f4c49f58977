import { happenedSince } from '../../../kernel/happened-since.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIdsOf, portraitsOf } from '../../profiles/index.ts'
import { holdsFor, knowFor, knownEvents } from '../../segments/index.ts'
import { zoneOf } from '../../messaging/index.ts'
import { cancels, moves } from '../runs/matches.ts'
import type { Walking } from '../runs/run.ts'
import type { World } from '../runs/world.ts'
import { makeCodes } from './make-codes.ts'
import { makeTasks } from './make-tasks.ts'
import { orderCalls } from './order-calls.ts'
import { sendSteps } from './send-steps.ts'
import { changeTags, changeTraits } from './change-people.ts'

/** What journeys need to know of where they run. */
export interface JourneySettings {
  /** Where the shop stands when its settings do not say so. */
  readonly baseUrl: string
}

/** The world as it is: everything that steps do is done in this transaction. */
export function trueWorld(tx: Tx, settings: JourneySettings): World {
  return {
    judge: async (asked) => {
      if (asked.length === 0) return []
      const known = await knowFor(
        tx,
        asked.map(({ run }) => run.personId),
        [...new Set(asked.map(({ condition }) => condition))],
      )
      return asked.map(({ run, condition }) => holdsFor(condition, known.get(run.personId), run.personId, run.now))
    },
    cancelling: (runs) => cancelling(tx, runs),
    alreadyHappened: async (at) => {
      const types = [...new Set(at.map(({ step }) => step.event))]
      const events = await since(
        tx,
        at.map(({ run }) => run),
        types,
      )
      return at.map(({ run }) => {
        const event = events.get(run.id)?.find((one) => moves(run, one))
        return event && { ...event.data, type: event.type, at: event.at.toISOString() }
      })
    },
    isAware: async (runs) => {
      const known = await knownEvents(
        tx,
        runs.flatMap(({ knownSeq }) => knownSeq ?? []),
      )
      return runs.map(({ knownSeq }) => knownSeq === null || known.has(knownSeq))
    },
    zones: async (runs) => {
      const zones = await zoneOf(tx, [...new Set(runs.map(({ personId }) => personId))])
      return runs.map(({ personId }) => zones.get(personId) ?? 'UTC')
    },
    traits: async (runs) => {
      if (runs.length === 0) return []
      const portraits = await portraitsOf(tx, [...new Set(runs.map(({ personId }) => personId))])
      const traits = new Map(portraits.map((one) => [one.personId, one.traits]))
      return runs.map(({ personId }) => traits.get(personId) ?? {})
    },
    send: (at) => sendSteps(tx, at, settings),
    setTraits: (at) => changeTraits(tx, at),
    tag: (at) => changeTags(tx, at),
    codes: (at) => makeCodes(tx, at),
    call: (at) => orderCalls(tx, at),
    tasks: (at) => makeTasks(tx, at),
  }
}

/**
 * What ends runs by the log itself, so that a message is not sent over an order which nobody has heard of yet. Read in
 * the transaction that sends: what was committed before is seen.
 */
async function cancelling(tx: Tx, runs: readonly Walking[]): Promise<(string | undefined)[]> {
  const types = [...new Set(runs.flatMap(({ graph }) => (graph.cancelOn ?? []).map(({ event }) => event)))]
  const events = await since(tx, runs, types)
  return runs.map((run) => events.get(run.id)?.find((event) => cancels(run, event))?.type)
}

/** Places are drawn before the commit, so what came a little before may still come behind. */
const overlap = 1_000

async function since(tx: Tx, runs: readonly Walking[], types: readonly string[]) {
  if (runs.length === 0) return new Map<string, never[]>()
  const hers = await personIdsOf(tx, [...new Set(runs.map(({ personId }) => personId))])
  const asked = runs.map(({ id: key, personId, entrySeq }) => ({
    ...{ key, after: Math.max(0, entrySeq - overlap) },
    profileIds: hers.get(personId) ?? [personId],
  }))
  return Map.groupBy(await happenedSince(tx, asked, types), ({ key }) => key)
}
