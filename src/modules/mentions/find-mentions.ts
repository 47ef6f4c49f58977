import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Mention, MentionReading, MentionScope, MentionState } from './mention.ts'
import { MentionUnknown } from './refusals.ts'

const columns = `
  id, channel, kind, url, handle, author, body as text, picture_urls as "pictureUrls", media_ids as "mediaIds",
  posted_at as "postedAt", via, profile_id as "profileId", state, scopes, credit, token, asked_at as "askedAt",
  coalesce((select jsonb_agg(jsonb_build_object('productId', product_id, 'by', by) order by product_id)
    from mentions.product where mention_id = mention.id), '[]') as products,
  (select jsonb_build_object('at', at, 'likes', likes, 'comments', comments, 'views', views)
    from mentions.reading where mention_id = mention.id order by at desc limit 1) as reading`

type Row = Omit<Mention, 'reading'> & { reading: (Omit<MentionReading, 'at'> & { at: string }) | null }

const mentionOf = ({ reading, ...row }: Row): Mention => ({
  ...row,
  reading: reading && { ...reading, at: new Date(reading.at) },
})

const find = async (read: Read, which: string, values: readonly unknown[]): Promise<Mention[]> =>
  (await query<Row>(read, `select ${columns} from mentions.mention ${which}`, values)).map(mentionOf)

/** @throws {MentionUnknown} */
export async function getMention(read: Read, id: string): Promise<Mention> {
  const [found] = await find(read, 'where id = $1', [id])
  if (!found) throw new MentionUnknown()
  return found
}

/**
 * The mention whose author has this link.
 *
 * @throws {MentionUnknown}
 */
export async function mentionOfToken(read: Read, token: string): Promise<Mention> {
  const [found] = await find(read, 'where token = $1', [token])
  if (!found) throw new MentionUnknown()
  return found
}

/**
 * The mention, held for this transaction.
 *
 * @throws {MentionUnknown}
 */
export async function lockMention(tx: Tx, id: string): Promise<Mention> {
  const [found] = await find(tx, 'where id = $1 for update', [id])
  if (!found) throw new MentionUnknown()
  return found
}

export interface MentionsAsked {
  readonly state?: MentionState | undefined
  readonly after?: { readonly postedAt: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Mentions of one state, or all but dismissed ones; those posted last first. */
export const listMentions = (read: Read, { state, after, limit }: MentionsAsked): Promise<Mention[]> =>
  find(
    read,
    `where ($1::text is null and state <> 'dismissed' or state = $1) and (posted_at, id) < ($2::timestamptz, $3::uuid)
     order by posted_at desc, id desc limit $4`,
    [state ?? null, after?.postedAt ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  )

/** Mentions whose authors let the shop show them on its pages, the newest first. */
export const mentionsOnPages = (read: Read, limit: number): Promise<Mention[]> =>
  find(read, `where state = 'granted' and 'site' = any(scopes) order by posted_at desc, id desc limit $1`, [limit])

/** Whether its author lets this picture of a mention be shown in a place, now; without one, its words alone. */
export async function mayShowMention(
  read: Read,
  { mentionId, mediaId, place }: { mentionId: string; mediaId: string | null; place: MentionScope },
): Promise<boolean> {
  const allowed = await query(
    read,
    `select from mentions.mention
     where id = $1 and state = 'granted' and ($2::uuid is null or $2 = any(media_ids))
       and $3::text = any(scopes)`,
    [mentionId, mediaId, place],
  )
  return allowed.length > 0
}

/** How a mention did over time, latest first, at most 100. */
export const readingsOf = (read: Read, mentionId: string): Promise<MentionReading[]> =>
  query<MentionReading>(
    read,
    'select at, likes, comments, views from mentions.reading where mention_id = $1 order by at desc limit 100',
    [mentionId],
  )

/** How many wait for staff, and how many are in each other state. */
export async function countMentions(read: Read): Promise<Partial<Record<MentionState, number>>> {
  const rows = await query<{ state: MentionState; count: number }>(
    read,
    'select state, count(*)::int as count from mentions.mention group by state',
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
