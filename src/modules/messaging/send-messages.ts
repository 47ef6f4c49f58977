import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { admit } from './admit.ts'
import { noteAutomations } from './automations.ts'
import { type Candidate, candidateOf, type Verdict } from './candidate.ts'
import { addDigestItems } from './digest-items.ts'
import { fillOutbox } from './fill-outbox.ts'
import { deliverDue } from './jobs.ts'
import type { MessageOrder, Sending } from './message-order.ts'
import { type HeldBack, noteHeld, noteLeft } from './note-held.ts'
import type { Admitted } from './write-messages.ts'

/** As many may be ordered together. */
export const mostTogether = 500

/**
 * The one door for every message of every channel: decides of each whether it leaves now, writes out what does, and
 * keeps of all else why not. The same few statements for one and for 500.
 *
 * An order with a key that is known makes nothing new, and is answered as before once it is in the outbox. What is held
 * back is ordered again then by whoever ordered it, with the same key; among those for one person priority decides, then
 * what the automation is worth (`noteWorth`).
 *
 * @throws {Error} on more than 500
 */
export async function sendMessages(tx: Tx, orders: readonly MessageOrder[]): Promise<Sending[]> {
  if (orders.length > mostTogether) throw new Error(`At most ${mostTogether} messages are ordered together`)
  const byKey = new Map(orders.map((order) => [order.key, order]))
  const answers = await answersOf(tx, [...byKey.keys()])
  const fresh = [...byKey.values()].filter(({ key }) => !answers.has(key))
  if (fresh.length > 0) await sendFresh(tx, fresh, answers)
  return orders.map(({ key }) => answers.get(key)!)
}

/** One message through the same door. */
export const sendMessage = async (tx: Tx, order: MessageOrder): Promise<Sending> =>
  (await sendMessages(tx, [order]))[0]!

/** What was answered to these before, of those that need not be asked again. */
async function answersOf(read: Read, keys: readonly string[]): Promise<Map<string, Sending>> {
  const rows = await query<{ key: string; sendId: string | null }>(
    read,
    `select key, id as "sendId" from messaging.send where key = any($1::text[])
     union all select key, send_id from messaging.digest_item where key = any($1::text[])`,
    [keys],
  )
  return new Map(rows.map(({ key, sendId }): [string, Sending] => [key, sendId ? { sendId } : { inDigest: true }]))
}

async function sendFresh(tx: Tx, orders: readonly MessageOrder[], answers: Map<string, Sending>): Promise<void> {
  const candidates = orders.map(candidateOf)
  await noteAutomations(tx, candidates)
  const verdicts = await admit(tx, candidates)
  const admitted = orders.flatMap((order, at): Admitted[] => {
    const verdict = verdicts[at]!
    return 'leaves' in verdict ? [{ order, leaving: verdict.leaves, rank: verdict.rank }] : []
  })
  const { made, madeByOthers, unwritable } = await fillOutbox(tx, admitted)
  for (const [key, sendId] of made) answers.set(key, { sendId })
  if (madeByOthers.length > 0) for (const [key, answer] of await answersOf(tx, madeByOthers)) answers.set(key, answer)
  const kept = candidates.flatMap((candidate, at) =>
    heldOf(candidate, unwritableAs(unwritable.get(candidate.key)) ?? verdicts[at]!),
  )
  for (const { candidate, verdict } of kept) answers.set(candidate.key, answerOf(verdict))
  await addDigestItems(tx, orders, kept)
  await noteHeld(tx, kept)
  const left = [...made.keys(), ...madeByOthers]
  await noteLeft(tx, left)
  if (left.length > 0) await tx.enqueue(deliverDue({ lane: 0 }), { key: '0' })
}

const unwritableAs = (details: string | undefined): Verdict | undefined =>
  details === undefined ? undefined : { withheld: 'unwritable', details }

const heldOf = (candidate: Candidate, verdict: Verdict): HeldBack[] =>
  'leaves' in verdict ? [] : [{ candidate, verdict }]

function answerOf(verdict: Exclude<Verdict, { leaves: unknown }>): Sending {
  if ('heldUntil' in verdict) return { heldUntil: verdict.heldUntil, because: verdict.because }
  return 'withheld' in verdict ? { withheld: verdict.withheld } : verdict
}
