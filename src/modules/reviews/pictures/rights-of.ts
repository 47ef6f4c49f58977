import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { PictureScope, RightsState } from './rights.ts'

/** What may be done with a picture, and how that came about. */
export interface PictureRights {
  readonly mediaId: string
  readonly state: RightsState
  readonly scopes: readonly PictureScope[]
  /** Whom to name beside it; empty for somebody who is no longer known. */
  readonly credit: string
  /** When she last said something of it. */
  readonly saidAt: Date | null
  /** Which words she answered to. */
  readonly wording: string | null
}

/** Rights of pictures, by picture; what is no customer's picture is absent. One query. */
export async function rightsOf(read: Read, mediaIds: readonly string[]): Promise<Map<string, PictureRights>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await query<PictureRights>(
    read,
    `select media_id as "mediaId", scopes, coalesce(credit, author, '') as credit, last.at as "saidAt", last.wording,
       case when scopes <> '{}' then 'granted'
         when exists (select from reviews.rights_request as asked
           where asked.review_id = review.id and answered_at is null) then 'asked'
         when last.at is null then 'unasked'
         when exists (select from reviews.picture_grant as once
           where once.media_id = picture.media_id and once.scopes <> '{}') then 'revoked'
         else 'declined' end as state
     from reviews.picture left join reviews.review on review.id = review_id
     left join lateral (select at, wording from reviews.picture_grant as said
       where said.media_id = picture.media_id order by at desc, id desc limit 1) as last on true
     where media_id = any($1::uuid[])`,
    [mediaIds],
  )
  return new Map(rows.map((row) => [row.mediaId, row]))
}
