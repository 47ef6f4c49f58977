import { edgeOf } from '../kernel/edge.ts'
import { newId } from '../kernel/id.ts'
import { query } from '../kernel/query.ts'
import { reading } from '../kernel/transaction.ts'
import {
  archiveJourney,
  createJourney,
  explainJourneys,
  type JourneyGraph,
  journeysModule,
  publishJourney,
  type Run,
  type Step,
} from '../modules/journeys/index.ts'
import { segmentsModule } from '../modules/segments/index.ts'
import { createTemplateFrom, type TemplatePurpose } from '../modules/templates/index.ts'
import type { TestDatabase } from './database.ts'
import { drain } from './drain.ts'
import { segmentScene } from './segments.ts'

/** Calls to other programs that journeys made, and what is answered to them. */
export interface Called {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A shop whose people do things, with journeys that follow them. */
export function journeyScene(db: TestDatabase) {
  const made: string[] = []
  const calls: Called[] = []
  const answers: number[] = []
  const module = journeysModule({
    settings: { baseUrl: 'https://shop.test' },
    caller: {
      objection: (address) => (address.includes('127.0.0.1') ? 'It leads into the own network.' : undefined),
      post: (letter) => {
        calls.push(letter)
        return Promise.resolve({ status: answers.shift() ?? 200 })
      },
    },
  })
  const people = segmentScene(db)
  const { inTx } = people

  /** A mail to be sent; of an order, for which nobody needs to agree. */
  const template = (subject = 'Hello', purpose: TemplatePurpose = 'order') =>
    inTx((tx) =>
      createTemplateFrom(tx, {
        ...{ channel: 'email', name: `Words ${newId()}`, purpose },
        languages: { en: { subject, blocks: [{ kind: 'text', text: subject }] } },
      }),
    )

  /** A journey that is live. */
  const journey = (graph: Omit<JourneyGraph, 'reentry' | 'first'> & Partial<JourneyGraph>, name = 'A journey') =>
    inTx(async (tx) => {
      const whole = { reentry: { mode: 'always' }, first: Object.keys(graph.steps)[0]!, ...graph } as JourneyGraph
      const id = await createJourney(tx, { name, graph: whole }, 'sora')
      await publishJourney(tx, id)
      made.push(id)
      return id
    })

  /** Puts every journey away that was made, so that the next test is alone. */
  const archiveAll = () =>
    inTx(async (tx) => {
      for (const id of made.splice(0)) await archiveJourney(tx, id)
    })

  /** Does all that is due now. */
  const go = async () => {
    await drain(db, [segmentsModule, module])
    const sweep = module.recurring!.find(({ name }) => name === 'journeys.step-due')!
    await sweep.run(edgeOf(db))
    await drain(db, [segmentsModule, module])
  }
  const sweep = (name: string) => module.recurring!.find((one) => one.name === name)!.run(edgeOf(db))

  const later = async (ms: number) => {
    db.clock.forward(ms)
    await go()
  }

  const runsOf = async (profileId: string, journeyId: string): Promise<Run[]> =>
    reading(db, async (read) => (await explainJourneys(read, profileId, journeyId)).flatMap(({ runs }) => [...runs]))

  /** Each step that she took with what came of it: `hello sent`. */
  const stepsOf = async (profileId: string, journeyId: string): Promise<string[]> =>
    reading(db, async (read) =>
      (await explainJourneys(read, profileId, journeyId)).flatMap(({ runs }) =>
        runs.toReversed().flatMap(({ visits }) => visits.map(({ step, outcome }) => `${step} ${outcome}`)),
      ),
    )

  /** The subjects of what was handed to the outbox, oldest first. */
  const sentTo = (profileId: string) =>
    reading(db, async (read) =>
      (
        await query<{ template: string }>(
          read,
          `select subject as template from messaging.send where profile_id = $1 order by created_at, id`,
          [profileId],
        )
      ).map((row) => row.template),
    )

  return { ...people, module, calls, answers, template, journey, archiveAll, go, sweep, later, runsOf, stepsOf, sentTo }
}

/** Steps by name, for short. */
export const send = (template: string, then?: string): Step => ({ do: 'send', template, ...(then && { then }) })
export const wait = (days: number, then?: string): Step => ({ do: 'wait', for: { days }, ...(then && { then }) })
