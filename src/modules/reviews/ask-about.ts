import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Order } from '../orders/index.ts'
import type { AskedLine, ReviewAsker } from './ask.ts'
import { signedIds } from './secret.ts'
import { shortCodes } from './short-code.ts'
import { stopAsking } from './stop-asking.ts'

/** A line that it is time to ask about. */
export interface Due {
  readonly id: string
  readonly lineId: string
  readonly orderId: string
  readonly dueAt: Date
}

interface ToAsk {
  readonly order: Order
  readonly round: 1 | 2
  readonly lines: readonly Due[]
  readonly incentive: string | undefined
}

/** What found no moment for so long is asked no more: nobody wants to hear of it by then. */
export const longestWaitMs = days(30)

type Message = Due & { readonly messageId: string; readonly code: string; readonly token: string }

/**
 * Asks about the lines of one order in one message, on the first of these channels that reaches her. Where that one has
 * to wait (quiet hours, a pause, a spent budget), it waits rather than taking the next. Those on which this round has
 * failed already are left out; where none is left, nobody is asked any more.
 */
export async function askAbout(tx: Tx, askers: readonly ReviewAsker[], wanted: ToAsk): Promise<void> {
  const { order, round, lines, incentive } = wanted
  const failed = await failedChannels(tx, wanted)
  const messages = await messagesFor(tx, lines)
  for (const asker of askers.filter(({ channel }) => !failed.has(channel))) {
    const key = `review-request:${asker.channel}:${lines[0]!.id}:${round}`
    const asked = await asker.ask(tx, { order, round, key, lines: askedLines(order, messages), incentive })
    if (asked === 'unreachable') continue
    if (asked !== 'asked') return waitOrStop(tx, wanted, asked.waitsUntil)
    return noteAsked(tx, wanted, { channel: asker.channel, key, messages })
  }
  return stopAsking(tx, withheld(lines))
}

const idsOf = (lines: readonly Due[]): string[] => lines.map(({ id }) => id)

const withheld = (lines: readonly Due[]) => lines.map(({ lineId }) => ({ lineId, because: 'withheld' as const }))

async function failedChannels(read: Read, { lines, round }: ToAsk): Promise<Set<string>> {
  const rows = await query<{ channel: string }>(
    read,
    `select distinct channel from reviews.asking
     where request_id = any($1::uuid[]) and round = $2 and failed_at is not null`,
    [idsOf(lines), round],
  )
  return new Set(rows.map(({ channel }) => channel))
}

async function messagesFor(tx: Tx, lines: readonly Due[]): Promise<Message[]> {
  const ids = lines.map(() => tx.newId())
  const tokens = await signedIds(tx, 'request', ids)
  const codes = await shortCodes(tx, ids)
  return lines.map((line, at) => ({ ...line, messageId: ids[at]!, token: tokens[at]!, code: codes[at]! }))
}

const askedLines = (order: Order, messages: readonly Message[]): AskedLine[] =>
  messages.map(({ lineId, token, code }) => {
    const { title, variantTitle } = order.lines.find(({ id }) => id === lineId)!
    return { lineId, token, code, title, variantTitle }
  })

async function waitOrStop(tx: Tx, { lines }: ToAsk, until: Date): Promise<void> {
  const isTooLate = lines.some(({ dueAt }) => later(dueAt, longestWaitMs) < until)
  if (isTooLate) return stopAsking(tx, withheld(lines))
  await query(tx, 'update reviews.request set waits_until = $2 where id = any($1::uuid[])', [idsOf(lines), until])
}

async function noteAsked(
  tx: Tx,
  { round, lines, incentive }: ToAsk,
  { channel, key, messages }: { channel: ReviewAsker['channel']; key: string; messages: readonly Message[] },
): Promise<void> {
  await query(
    tx,
    `insert into reviews.asking (id, request_id, code, channel, round, at, message_key)
     select id, request_id, code, $4, $5, $6, $7
     from unnest($1::uuid[], $2::uuid[], $3::text[]) as message (id, request_id, code)`,
    [
      messages.map(({ messageId }) => messageId),
      messages.map(({ id }) => id),
      messages.map(({ code }) => code),
      ...[channel, round, tx.now, key],
    ],
  )
  const set = round === 1 ? 'asked_at = $2, incentive = $3' : 'reminded_at = $2, incentive = coalesce(incentive, $3)'
  await query(tx, `update reviews.request set waits_until = null, ${set} where id = any($1::uuid[])`, [
    ...[idsOf(lines), tx.now, incentive ?? null],
  ])
}
