import type { Tx } from '../../../kernel/transaction.ts'
import { portraitsOf } from '../../profiles/index.ts'
import { knownEvents } from '../../segments/index.ts'
import { zoneOf } from '../../messaging/index.ts'
import { moves } from '../runs/matches.ts'
import type { World } from '../runs/world.ts'
import { makeCodes } from './make-codes.ts'
import { cancelledBy, judgeRuns, since } from './judge-runs.ts'
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
    judge: (asked) => judgeRuns(tx, asked),
    cancelling: (runs) => cancelledBy(tx, runs),
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
