import { later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { admit } from './admit.ts'
import { noteAutomations } from './automations.ts'
import { answerOfItem, type ItemOfKey, itemsOfKeys, type Letters } from './approval/items-of-keys.ts'
import { endApproved } from './approval/end-approved.ts'
import { askAgainMs } from './approval/wait-for-approval.ts'
import { type Candidate, candidateOf, type Verdict } from './candidate.ts'
import { addDigestItems } from './digest-items.ts'
import { fillOutbox } from './fill-outbox.ts'
import type { NewSend } from './insert-sends.ts'
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
  const { answers, letters } = await answersOf(tx, byKey)
  const fresh = [...byKey.values()].filter(({ key }) => !answers.has(key))
  if (fresh.length > 0) await sendFresh(tx, fresh, { answers, letters })
  return orders.map(({ key }) => answers.get(key)!)
}

/** One message through the same door. */
export const sendMessage = async (tx: Tx, order: MessageOrder): Promise<Sending> =>
  (await sendMessages(tx, [order]))[0]!

interface Before {
  readonly answers: Map<string, Sending>
  /** What a second pair of eyes let leave. */
  readonly letters: Letters
}

/** What was answered to these before, of those that need not be asked again. */
async function answersOf(read: Read, orders: ReadonlyMap<string, MessageOrder>): Promise<Before> {
  const rows = await query<{ key: string; sendId: string | null; item: ItemOfKey | null }>(
    read,
    `select key, id as "sendId", null::jsonb as item from messaging.send where key = any($1::text[])
     union all select key, send_id, null from messaging.digest_item where key = any($1::text[])
     union all ${itemsOfKeys}`,
    [[...orders.keys()]],
  )
  const answers = new Map<string, Sending>()
  const letters = new Map<string, NewSend>()
  for (const { key, sendId, item } of rows) {
    const answer = item
      ? answerOfItem(item, orders.get(key), read.now)
      : sendId
        ? { sendId }
        : { inDigest: true as const }
    if (answer) answers.set(key, answer)
    if (item?.letter) letters.set(key, item.letter)
  }
  return { answers, letters }
}

async function sendFresh(tx: Tx, orders: readonly MessageOrder[], { answers, letters }: Before): Promise<void> {
  const candidates = orders.map(candidateOf)
  await noteAutomations(tx, candidates)
  const verdicts = await admit(tx, candidates)
  const admitted = orders.flatMap((order, at): Admitted[] => {
    const verdict = verdicts[at]!
    return 'leaves' in verdict ? [{ order, leaving: verdict.leaves, rank: verdict.rank }] : []
  })
  const { made, madeByOthers, instead } = await fillOutbox(tx, admitted, letters)
  for (const [key, sendId] of made) answers.set(key, { sendId })
  if (madeByOthers.length > 0) {
    const theirs = await answersOf(tx, new Map(orders.map((order) => [order.key, order])))
    for (const key of madeByOthers) answers.set(key, theirs.answers.get(key)!)
  }
  const kept = candidates.flatMap((candidate, at) => heldOf(candidate, instead.get(candidate.key) ?? verdicts[at]!))
  for (const { candidate, verdict } of kept) answers.set(candidate.key, answerOf(verdict, tx.now))
  await addDigestItems(tx, orders, kept)
  await noteHeld(tx, kept)
  const left = [...made.keys(), ...madeByOthers]
  await noteLeft(tx, left)
  await endApproved(tx, endsOf(letters, answers))
  if (left.length > 0) await tx.enqueue(deliverDue({ lane: 0 }), { key: '0' })
}

/** What was approved left now, may not after all, or still waits for another reason. */
const endsOf = (letters: Letters, answers: ReadonlyMap<string, Sending>) =>
  [...letters.keys()].flatMap((key) => {
    const answer = answers.get(key)
    if (!answer || 'heldUntil' in answer) return []
    return [{ key, state: 'sendId' in answer ? ('left' as const) : ('gone' as const) }]
  })

const heldOf = (candidate: Candidate, verdict: Verdict): HeldBack[] =>
  'leaves' in verdict ? [] : [{ candidate, verdict }]

function answerOf(verdict: Exclude<Verdict, { leaves: unknown }>, now: Date): Sending {
  if ('heldUntil' in verdict) {
    const { heldUntil, because } = verdict
    return { heldUntil: because === 'approval' ? later(now, askAgainMs) : heldUntil, because }
  }
  return 'withheld' in verdict ? { withheld: verdict.withheld } : verdict
}
