import { minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { batchSize, claimSends } from './claim-sends.ts'
import type { DkimOf } from './dkim-key.ts'
import { dressingFor } from './dressing.ts'
import { handOver, type Told, type Transports } from './hand-over.ts'
import { deliverDue as deliverDueJob } from './jobs.ts'
import { noteDelivered } from './note-delivered.ts'
import { whyUnwanted } from './still-wanted.ts'
import type { MessageChannel } from './message-transport.ts'

/** While one batch is handed over the next is claimed, and the one before noted. */
const batchesAtOnce = 2

/** A job goes on for so long, then another does. */
const longestMs = minutes(8)

/**
 * Delivers what is due, batch by batch, until nothing is.
 *
 * Safe to repeat, and to be killed anywhere: what was claimed and not noted is claimed again when its lease has ended,
 * and leaves with the same Message-ID. What is noted as sent never leaves again.
 */
export async function deliverDue(edge: Edge, transports: Transports, dkimOf: DkimOf): Promise<void> {
  const channels: MessageChannel[] = ['email', ...transports.others.map(({ channel }) => channel)]
  const endsAt = performance.now() + longestMs
  const work = async () => {
    for (;;) {
      const isLast = !(await deliverBatch(edge, transports, { channels, dkimOf }))
      if (isLast || performance.now() > endsAt) return
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, work))
}

/** @returns whether there may be more that can be delivered now */
export async function deliverBatch(
  edge: Edge,
  transports: Transports,
  { channels, dkimOf }: { channels: readonly MessageChannel[]; dkimOf: DkimOf },
): Promise<boolean> {
  const { id, sends } = await edge.inTransaction((tx) => claimSends(tx, channels))
  if (sends.length === 0) return false
  const { unwanted, envelope } = await edge.reading(async (read) => ({
    unwanted: await whyUnwanted(read, sends),
    envelope: {
      shop: await shopSettings(read),
      dressing: await dressingFor(read, idsOf(sends)),
      dkim: await dkimOf(read),
    },
  }))
  const withheld = sends.flatMap((send): Told[] => {
    const because = unwanted.get(send.id)
    return because ? [{ send, outcome: { kind: 'refused', error: `Not sent: ${because}`, isAddressGone: false } }] : []
  })
  const wanted = sends.filter(({ id: sendId }) => !unwanted.has(sendId))
  const told = [...withheld, ...(await handOver(wanted, transports, envelope))]
  await edge.inTransaction((tx) => noteDelivered(tx, id, told))
  return sends.length === batchSize && told.every(({ outcome }) => outcome.kind !== 'untouched')
}

const idsOf = (sends: readonly { id: string }[]): string[] => sends.map(({ id }) => id)

/** Has what is due delivered, should the job that was to do it have come too early or been lost. */
export async function rouseDue(tx: Tx): Promise<void> {
  const [due] = await query(
    tx,
    `select from messaging.send where state = 'queued' and next_at <= $1
       and (claimed_until is null or claimed_until <= $1) limit 1`,
    [tx.now],
  )
  if (due) await tx.enqueue(deliverDueJob({ lane: 0 }), { key: '0' })
}
