import { randomBytes } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { mentionChanged } from './events.ts'
import { getMention, lockMention } from './find-mentions.ts'
import type { Mention } from './mention.ts'
import { MentionElsewhere } from './refusals.ts'

/**
 * Opens the page on which the author of a mention says what may be done with it. Staff send her its link where she wrote;
 * the shop has no other way to be sure that it is she. Again gives the same link.
 *
 * @throws {MentionUnknown}
 * @throws {MentionElsewhere} once she said no
 */
export async function askAuthor(tx: Tx, id: string, by: string): Promise<Mention> {
  const mention = await lockMention(tx, id)
  if (mention.state === 'asked' || mention.state === 'granted') return mention
  if (mention.state === 'declined' || mention.state === 'revoked') throw new MentionElsewhere(mention.state)
  await query(
    tx,
    `update mentions.mention set state = 'asked', token = coalesce(token, $2), asked_at = $3, asked_by = $4 where id = $1`,
    [id, randomBytes(18).toString('base64url'), tx.now, by],
  )
  return getMention(tx, id)
}

/**
 * Puts a mention aside that staff want nothing of, or takes it back. Again changes nothing.
 *
 * @throws {MentionUnknown}
 * @throws {MentionElsewhere} once its author answered
 */
export async function dismissMention(tx: Tx, id: string, isDismissed: boolean): Promise<void> {
  const { state, token } = await lockMention(tx, id)
  if ((state === 'dismissed') === isDismissed) return
  if (isDismissed && state !== 'new' && state !== 'asked') throw new MentionElsewhere(state)
  const next = isDismissed ? 'dismissed' : token ? 'asked' : 'new'
  await query(tx, 'update mentions.mention set state = $2 where id = $1', [id, next])
}

/**
 * Says which goods a mention speaks of, and who wrote it; what is left out stays.
 *
 * @param link.profileId null: nobody the shop knows
 * @throws {MentionUnknown}
 */
export async function linkMention(
  tx: Tx,
  id: string,
  { productIds, profileId }: { productIds?: readonly string[] | undefined; profileId?: string | null | undefined },
): Promise<void> {
  await lockMention(tx, id)
  if (productIds) {
    await query(tx, 'delete from mentions.product where mention_id = $1 and product_id <> all($2::uuid[])', [
      ...[id, productIds],
    ])
    await query(
      tx,
      `insert into mentions.product (mention_id, product_id, by) select $1, unnest($2::uuid[]), 'staff'
       on conflict do nothing`,
      [id, productIds],
    )
  }
  if (profileId !== undefined) {
    const person = profileId && (await personIds(tx, profileId))[0]
    await query(tx, 'update mentions.mention set profile_id = $2 where id = $1', [id, person])
    await tx.publish(mentionChanged({ mentionId: id }))
  }
}
