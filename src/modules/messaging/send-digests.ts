import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personsOf } from '../profiles/index.ts'
import { digestMail } from './digest-mail.ts'
import type { DigestItem, MessageOrder, Sending } from './message-order.ts'
import { sendMessages } from './send-messages.ts'

const atOnce = 500
/** As many things stand in one digest. */
const mostItems = 8
/** What is older is news no more. */
const freshMs = days(30)

interface Item {
  readonly key: string
  readonly profileId: string
  readonly item: DigestItem
  readonly origin: string
  readonly locale: string
  readonly country: string | null
  readonly at: Date
}

/**
 * Writes everybody for whom things were saved up one mail of them, as soon as her budget has a place for it: it takes
 * one, like any other message. What she may not be written of any more is noted as withheld.
 *
 * @returns whether there may be more
 */
export async function sendDigests(tx: Tx): Promise<boolean> {
  const due = await query<Item>(
    tx,
    `select key, profile_id as "profileId", item, origin, locale, country, at from messaging.digest_item
     where ended_at is null and next_at <= $1 order by next_at, at limit ${atOnce} for update skip locked`,
    [tx.now],
  )
  if (due.length === 0) return false
  const persons = await personsOf(
    tx,
    due.map(({ profileId }) => profileId),
  )
  const hers = [...Map.groupBy(due, ({ profileId }) => persons.get(profileId) ?? profileId).values()].map((items) =>
    items.filter(({ at }) => later(at, freshMs) > tx.now).slice(-mostItems),
  )
  const told = hers.filter((items) => items.length > 0)
  const answers = await sendMessages(tx, told.map(digestOf))
  const ends = new Map(told.flatMap((items, at) => items.map(({ key }) => [key, answers[at]!] as const)))
  await endItems(tx, due, ends)
  return due.length === atOnce
}

function digestOf(items: readonly Item[]): MessageOrder {
  const { profileId, origin, locale, country } = items.at(-1)!
  const shown = items.map(({ item: { picture = '', ...item } }) => ({ ...item, picture }))
  return {
    key: `digest:${items[0]!.key}`,
    ...{ profileId, origin, locale, purpose: 'marketing', country: country ?? undefined, tells: 'serve' },
    content: { channel: 'email', mail: digestMail({ items: shown }) },
    automation: { kind: 'notice', id: 'digest', name: 'Digest' },
  }
}

async function endItems(tx: Tx, due: readonly Item[], answers: ReadonlyMap<string, Sending>): Promise<void> {
  const rows = due.map(({ key }) => {
    const answer = answers.get(key)
    if (answer && 'heldUntil' in answer) return { key, next_at: answer.heldUntil }
    return { key, ended: true, send_id: answer && 'sendId' in answer ? answer.sendId : null }
  })
  await query(
    tx,
    `with told as (
       select * from json_to_recordset($1::json) as t (key text, next_at timestamptz, ended boolean, send_id uuid)
     ), moved as (
       update messaging.digest_item i set next_at = coalesce(told.next_at, i.next_at), send_id = told.send_id,
         ended_at = case when told.ended then $2::timestamptz end
       from told where i.key = told.key)
     update messaging.held set outcome = case when told.send_id is null then 'withheld' else 'sent' end,
       ended_at = $2, last_at = $2
     from told where held.key = told.key and told.ended and held.outcome = 'digest'`,
    [JSON.stringify(rows), tx.now],
  )
}
