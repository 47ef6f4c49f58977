import { hours, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { IdentityMalformed, resolveProfile } from '../../profiles/index.ts'
import { heard } from '../heard-event.ts'
import type { MessageChannel } from '../message-transport.ts'
import type { ChannelAdapter, Inbound } from './channel-adapter.ts'
import { type Heard, obey } from './obey.ts'
import { keywordOf } from './keyword.ts'
import { noteReply } from './note-reply.ts'
import { obeyOnPlatform } from './platforms/obey-on-platform.ts'

type Said = Extract<Inbound, { kind: 'said' }>

const longestText = 4_000

/**
 * Keeps what somebody wrote to the shop. One of the known words is obeyed at once; all else is an answer to what she was
 * sent last. The second of two equal ones does nothing.
 *
 * @returns what she is answered: nothing where the supplier has answered already, or a job says it
 */
export async function hear(tx: Tx, adapter: ChannelAdapter, said: Said): Promise<string[]> {
  const profileId = await whoSaid(tx, adapter, said.from)
  const text = said.text.replaceAll('\0', '').slice(0, longestText)
  const means = said.means ?? keywordOf(text)
  const id = tx.newId()
  const kept = await query(
    tx,
    `insert into messaging.heard (id, adapter, external_id, profile_id, body_text, means, at, from_address, window_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (adapter, external_id) do nothing returning id`,
    [
      ...[id, adapter.name, said.externalId, profileId ?? null, text, means ?? null, tx.now, said.from.slice(0, 300)],
      adapter.windowHours === undefined ? null : later(tx.now, hours(adapter.windowHours)),
    ],
  )
  if (kept.length === 0 || !profileId) return []
  const its: Heard = { id, profileId, from: said.from, text, externalId: said.externalId, meets: said.meets }
  const answer =
    adapter.channel === 'messenger'
      ? await obeyOnPlatform(tx, adapter, means, its)
      : means && (await obey(tx, adapter, means, its))
  if (answer === undefined) await noteReply(tx, adapter, its)
  const channel = adapter.channel as MessageChannel
  await tx.publish(heard({ heardId: id, profileId, channel, isObeyed: answer !== undefined }))
  return answer && !said.isAnswered ? [answer] : []
}

/** Writing from an address proves that it is hers. Undefined where it is none that somebody can be known by. */
async function whoSaid(tx: Tx, { identity, name }: ChannelAdapter, from: string): Promise<string | undefined> {
  const met = { identities: [{ kind: identity, value: from }], observedAt: tx.now, source: name, isProven: true }
  try {
    return (await resolveProfile(tx, met)).profileId
  } catch (error) {
    if (error instanceof IdentityMalformed) return undefined
    throw error
  }
}
