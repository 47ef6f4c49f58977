import { minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { shopSettings } from '../shop/index.ts'
import { batchSize, claimSends } from './claim-sends.ts'
import type { DkimOf } from './dkim-key.ts'
import { dressingFor } from './dressing.ts'
import { handOver, type Told, type Transports } from './hand-over.ts'
import { nothingOutside, type Outside } from './outside.ts'
import { noteDelivered } from './note-delivered.ts'
import { noteMeasured } from './note-measured.ts'
import { type StillMeant, whyUnmeant } from './still-meant.ts'
import { notSent } from './unanswered.ts'
import { whyUnwanted } from './still-wanted.ts'
import type { MessageChannel } from './message-transport.ts'

/** While one batch is handed over the next is claimed, and the one before noted. */
const batchesAtOnce = 2

/** It goes on for so long, then the next one does. */
const longestMs = minutes(8)

/**
 * Delivers what is due, batch by batch, until nothing is.
 *
 * Safe to repeat, and to be killed anywhere: what was claimed and not noted is claimed again when its lease has ended,
 * and leaves with the same Message-ID. What is noted as sent never leaves again.
 */
export async function deliverDue(
  edge: Edge,
  transports: Transports,
  dkimOf: DkimOf,
  { outside = nothingOutside, asking = [] }: { outside?: Outside; asking?: readonly StillMeant[] } = {},
): Promise<void> {
  const channels: MessageChannel[] = ['email', ...transports.others.map(({ channel }) => channel)]
  const endsAt = performance.now() + longestMs
  const work = async () => {
    while (performance.now() < endsAt && (await deliverBatch(edge, transports, { channels, dkimOf, outside, asking })));
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, work))
}

/** @returns whether there may be more that can be delivered now */
async function deliverBatch(
  edge: Edge,
  transports: Transports,
  {
    channels,
    dkimOf,
    outside,
    asking,
  }: { channels: readonly MessageChannel[]; dkimOf: DkimOf; outside: Outside; asking: readonly StillMeant[] },
): Promise<boolean> {
  const { id, sends } = await edge.inTransaction((tx) => claimSends(tx, channels))
  if (sends.length === 0) return false
  const { unwanted, envelope } = await edge.reading(async (read) => ({
    unwanted: new Map([...(await whyUnmeant(read, sends, asking)), ...(await whyUnwanted(read, sends))]),
    envelope: {
      shop: await shopSettings(read),
      dressing: await dressingFor(read, idsOf(sends), outside),
      dkim: await dkimOf(read),
    },
  }))
  const note = (told: readonly Told[]) =>
    edge.inTransaction(async (tx) => {
      await noteDelivered(tx, id, told)
      const left = told.flatMap(({ send, outcome }) => (outcome.kind === 'sent' ? [send.id] : []))
      await noteMeasured(tx, envelope.dressing.measuredOf(left))
    })
  const withheld = sends.flatMap((send): Told[] => {
    const because = unwanted.get(send.id)
    return because
      ? [{ send, outcome: { kind: 'refused', error: notSent(send.unansweredAt, because), isAddressGone: false } }]
      : []
  })
  if (withheld.length > 0) await note(withheld)
  const wanted = sends.filter((send) => !unwanted.has(send.id))
  const isThere = await handOver(wanted, transports, { envelope, note })
  return isThere && sends.length === batchSize
}

const idsOf = (sends: readonly { id: string }[]): string[] => sends.map(({ id }) => id)
