import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { productsSpokenOf } from '../catalog/index.ts'
import { profileOfIdentity } from '../profiles/index.ts'
import { mentionChanged } from './events.ts'
import type { Mention, MentionToKeep } from './mention.ts'

/** What became of mentions that were told. */
export interface Kept {
  readonly added: number
  /** Known already: their figures, and their words if those changed, are those of now. */
  readonly known: number
}

/** So many at most at once. */
export const mostMentions = 100

/**
 * Keeps what people said elsewhere, links it to the goods it speaks of and to whoever is known by that name there. Nothing of
 * it shows before its author agrees, and her pictures are not fetched. The same again adds a reading of its figures where
 * they differ.
 */
export async function keepMentions(tx: Tx, told: readonly MentionToKeep[], via: Mention['via']): Promise<Kept> {
  let added = 0
  for (const mention of told) if (await keepOne(tx, mention, via)) added++
  return { added, known: told.length - added }
}

async function keepOne(tx: Tx, told: MentionToKeep, via: Mention['via']): Promise<boolean> {
  const { channel, externalId, kind, url, handle, author, text, pictures, postedAt } = told
  const profileId = await authorOf(tx, channel, handle)
  const [kept] = await query<{ id: string; isNew: boolean; isReworded: boolean | null }>(
    tx,
    `with before as (select body from mentions.mention where channel = $2 and external_id = $3)
     insert into mentions.mention as mine (id, channel, external_id, kind, url, handle, author, body, picture_urls,
       posted_at, via, profile_id, state, credit, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'new', $13, $14)
     on conflict (channel, external_id) do update set profile_id = coalesce(mine.profile_id, excluded.profile_id),
       body = case when mine.handle <> '' then excluded.body else mine.body end
     returning id, (xmax = 0) as "isNew", body <> (select body from before) as "isReworded"`,
    [
      ...[tx.newId(), channel, externalId, kind, url ?? null, handle, author, text, pictures, postedAt, via],
      ...[profileId ?? null, author || handle, tx.now],
    ],
  )
  const { id, isNew, isReworded } = kept!
  if (isNew) await linkGoods(tx, id, `${text} ${url ?? ''}`)
  if (isReworded) await tx.publish(mentionChanged({ mentionId: id }))
  await noteReading(tx, id, told)
  return isNew
}

/** Whoever is known by this name there, with the sign in front or without. */
async function authorOf(tx: Tx, channel: string, handle: string): Promise<string | undefined> {
  for (const value of [handle, `@${handle}`, handle.toLowerCase()]) {
    const found = await profileOfIdentity(tx, { kind: `channel:${channel}`, value })
    if (found) return found
  }
  return undefined
}

async function linkGoods(tx: Tx, mentionId: string, text: string): Promise<void> {
  const spoken = await productsSpokenOf(tx, text)
  if (spoken.length === 0) return
  await query(
    tx,
    `insert into mentions.product (mention_id, product_id, by)
     select $1, "productId", by from jsonb_to_recordset($2::jsonb) as each ("productId" uuid, by text)`,
    [mentionId, JSON.stringify(spoken)],
  )
}

async function noteReading(tx: Tx, mentionId: string, { likes, comments, views }: MentionToKeep): Promise<void> {
  if (likes === undefined && comments === undefined && views === undefined) return
  await query(
    tx,
    `with last as (
       select likes, comments, views from mentions.reading where mention_id = $1 order by at desc limit 1),
     told as (
       select coalesce($3::int, (select likes from last), 0) as likes,
         coalesce($4::int, (select comments from last), 0) as comments,
         coalesce($5::int, (select views from last), 0) as views)
     insert into mentions.reading (mention_id, at, likes, comments, views)
     select $1, $2, told.* from told where not exists (select from last where last = told)
     on conflict (mention_id, at) do update set likes = excluded.likes, comments = excluded.comments,
       views = excluded.views`,
    [mentionId, tx.now, likes ?? null, comments ?? null, views ?? null],
  )
}
