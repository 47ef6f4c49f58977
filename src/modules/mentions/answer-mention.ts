import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { addImagesFromUrls, removeMedia } from '../media/index.ts'
import { mentionChanged, mentionGranted, mentionRevoked } from './events.ts'
import { getMention, lockMention, mentionOfToken } from './find-mentions.ts'
import { type Mention, type MentionScope, mentionScopes, mentionWording } from './mention.ts'
import { MentionInvalid } from './refusals.ts'

export interface MentionAnswer {
  readonly token: string
  /** Where it may be shown from now on; none takes back what was allowed. */
  readonly scopes: readonly MentionScope[]
  /** Whom to name beside it. */
  readonly credit: string
}

/**
 * Keeps what the author of a mention allows, with the words she was asked in. Only now are her pictures fetched; when she
 * takes everything back, the shop's copies are removed. It holds at once, and the same again changes nothing.
 *
 * @throws {MentionUnknown} when the link is not whole
 * @throws {MentionInvalid} for a name that is too long or an address
 */
export async function answerMention(tx: Tx, { token, scopes, credit }: MentionAnswer): Promise<Mention> {
  const mention = await lockMention(tx, (await mentionOfToken(tx, token)).id)
  const name = credit.trim()
  if (name.length > 60 || /@\S+\.\S|https?:/.test(name))
    throw new MentionInvalid('credit', 'Write a name of at most 60 characters, and no address.')
  const allowed = mentionScopes.filter((scope) => scopes.includes(scope))
  const state = allowed.length > 0 ? 'granted' : mention.state === 'granted' ? 'revoked' : declinedFrom(mention.state)
  if (state === mention.state && allowed.join() === mention.scopes.join() && name === mention.credit) return mention

  const mediaIds = state === 'granted' ? await fetched(tx, mention) : []
  if (state !== 'granted') await removeMedia(tx, mention.mediaIds)
  await query(
    tx,
    `with said as (insert into mentions.answer (id, mention_id, scopes, wording, at) values ($1, $2, $3, $4, $5))
     update mentions.mention set state = $6, scopes = $3, credit = $7, media_ids = $8 where id = $2`,
    [tx.newId(), mention.id, allowed, mentionWording, tx.now, state, name || mention.handle, mediaIds],
  )
  const now = await getMention(tx, mention.id)
  await tx.publish(mentionChanged({ mentionId: mention.id }))
  if (state === 'granted' && mention.state !== 'granted') await tx.publish(mentionGranted(aboutMention(now)))
  if (state === 'revoked' && mention.state === 'granted') await tx.publish(mentionRevoked(aboutMention(now)))
  return now
}

const declinedFrom = (state: Mention['state']): Mention['state'] => (state === 'revoked' ? 'revoked' : 'declined')

async function fetched(tx: Tx, { pictureUrls, mediaIds }: Mention): Promise<string[]> {
  if (mediaIds.length > 0) return [...mediaIds]
  return [
    ...(
      await addImagesFromUrls(
        tx,
        pictureUrls.map((url) => ({ url })),
      )
    ).values(),
  ]
}

const aboutMention = ({ id: mentionId, profileId, channel, products }: Mention) => ({
  ...{ mentionId, channel, productIds: products.map(({ productId }) => productId) },
  ...(profileId && { profileId }),
})
