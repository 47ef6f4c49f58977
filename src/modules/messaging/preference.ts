import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { personIds, type Recipient } from '../profiles/index.ts'

/** How much she wants to hear; `what-matters`: of her orders and of what she asked for herself alone. */
export const contactWishes = ['all', 'what-matters'] as const
export type ContactWish = (typeof contactWishes)[number]

export interface WishToNote {
  readonly profileId: string
  readonly contact: ContactWish
  readonly source: 'preferences' | 'staff'
  /** As with consents: what can be shown of how it was said, without what is secret. At most 2,000 bytes. */
  readonly evidence?: Readonly<Record<string, string | number | boolean>>
}

/**
 * Keeps how much she wants to hear. It counts at once, also for what waits to be sent, and for all that she is.
 *
 * The same again changes nothing.
 */
export async function noteContactWish(
  tx: Tx,
  { profileId, contact, source, evidence = {} }: WishToNote,
): Promise<void> {
  if ((await contactWishOf(tx, profileId)) === contact) return
  await query(
    tx,
    `insert into messaging.preference (id, profile_id, contact, source, evidence, at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.newId(), profileId, contact, source, JSON.stringify(evidence), tx.now],
  )
}

/** Her last word; `all` when she never said anything. */
export async function contactWishOf(read: Read, profileId: string): Promise<ContactWish> {
  const [said] = await query<{ contact: ContactWish }>(
    read,
    'select contact from messaging.preference where profile_id = any($1::uuid[]) order by at desc, id desc limit 1',
    [await personIds(read, profileId)],
  )
  return said?.contact ?? 'all'
}

/** Those of these people who want only what matters, by person; one statement for all. */
export async function whatMattersOnly(read: Read, recipients: readonly Recipient[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ personId: string }>(
    read,
    `select person_id as "personId" from (
       select distinct on (hers.person_id) hers.person_id, p.contact
       from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
       join messaging.preference p on p.profile_id = hers.profile_id
       order by hers.person_id, p.at desc, p.id desc) as last_word
     where contact = 'what-matters'`,
    [
      recipients.flatMap(({ profileIds }) => profileIds),
      recipients.flatMap(({ personId, profileIds }) => profileIds.map(() => personId)),
    ],
  )
  return new Set(rows.map(({ personId }) => personId))
}
