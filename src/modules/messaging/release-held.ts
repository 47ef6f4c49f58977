import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { admit } from './admit.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { deliverDue } from './jobs.ts'
import { noteHeld, noteLeft } from './note-held.ts'
import type { Automation, Priority } from './message-order.ts'
import { type SendContent, sendColumns } from './send.ts'

const atOnce = 200

/** A notice that found no place for so long is of no use any more. */
const longestWaitMs = days(21)

/**
 * Asks once more of written mails that wait in the outbox whether they may leave; those that found no place in three
 * weeks never do.
 *
 * @returns whether there may be more
 */
export async function releaseHeld(tx: Tx): Promise<boolean> {
  const held = await query<SendContent & { priority: Priority }>(
    tx,
    `select ${sendColumns}, send.priority from messaging.send where state = 'held' and next_at <= $1
     order by next_at limit ${atOnce} for update skip locked`,
    [tx.now],
  )
  if (held.length === 0) return false
  const candidates = held.map(candidateOfSend)
  const verdicts = (await admit(tx, candidates)).map((verdict, at) => withEnd(verdict, held[at]!, tx.now))
  await query(tx, settle, [JSON.stringify(held.map(({ id }, at) => ({ id, ...settled(verdicts[at]!, tx.now) })))])
  const left = candidates.filter((_, at) => 'leaves' in verdicts[at]!)
  await noteLeft(
    tx,
    left.map(({ key }) => key),
  )
  await noteHeld(
    tx,
    candidates.flatMap((candidate, at) => {
      const verdict = verdicts[at]!
      return 'leaves' in verdict ? [] : [{ candidate, verdict }]
    }),
  )
  if (left.length > 0) await tx.enqueue(deliverDue({ lane: 0 }), { key: '0' })
  return held.length === atOnce
}

const candidateOfSend = (send: SendContent & { priority: Priority }): Candidate => ({
  ...{ key: send.key, profileId: send.profileId!, channel: send.channel, purpose: send.purpose },
  ...{ country: send.country ?? undefined, boughtAt: send.boughtAt ?? undefined, priority: send.priority },
  automation: automationOf(send),
  digest: undefined,
  ...{ isAskedFor: send.isAskedFor, isTest: send.isTest },
})

const automationOf = ({ automationKind, automationId, template }: SendContent): Automation | undefined =>
  automationKind && automationId ? { kind: automationKind, id: automationId, name: template } : undefined

const withEnd = (verdict: Verdict, { createdAt }: SendContent, now: Date): Verdict =>
  'heldUntil' in verdict && later(createdAt, longestWaitMs) <= now ? { withheld: 'budget' } : verdict

function settled(verdict: Verdict, now: Date) {
  if ('leaves' in verdict) {
    return { state: 'queued', next_at: now, counted_at: verdict.rank ? now : null, rank_of_week: verdict.rank }
  }
  if ('heldUntil' in verdict) return { state: 'held', next_at: verdict.heldUntil }
  return { state: 'refused', last_error: `Not sent: ${'withheld' in verdict ? verdict.withheld : 'budget'}` }
}

const settle = `
  update messaging.send set state = new.state, next_at = new.next_at, counted_at = new.counted_at,
    rank_of_week = new.rank_of_week, last_error = new.last_error
  from json_to_recordset($1::json) as new (id uuid, state text, next_at timestamptz, counted_at timestamptz,
    rank_of_week smallint, last_error text)
  where send.id = new.id`

/** What nobody asks for again within this time was given up by whoever ordered it. */
const givenUpAfterMs = days(3)

/** Ends what waits in the books alone: its time has come and gone, and whoever ordered it did not come back. */
export async function endForsaken(tx: Tx): Promise<void> {
  await query(
    tx,
    `update messaging.held set outcome = 'withheld', until = null, ended_at = $1,
       details = coalesce(details, 'Its time came and it was not ordered again')
     where outcome = 'waiting' and until < $2
       and not exists (select from messaging.send where send.key = held.key and send.state = 'held')`,
    [tx.now, later(tx.now, -givenUpAfterMs)],
  )
}
