import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { addImagesFromUrls, isWebAddress } from '../media/index.ts'
import { bringPictures, countBrought } from '../reviews/index.ts'
import { bringNoted } from './jobs.ts'

/** Reviews of one transaction. */
const atOnce = 50

/** Where the pictures of imported reviews are; each address counts once for each review that has it. */
export interface PicturesOfImports {
  /** All that files have told of. */
  readonly told: number
  /** Noted only: nobody has fetched them. */
  readonly noted: number
  /** Ordered, and not here yet. */
  readonly onTheirWay: number
  /** With their reviews. */
  readonly shown: number
  /** Not to be had, or more than the eight of one review. */
  readonly gone: number
}

/** How far the pictures of imported reviews have come. Two queries. */
export async function picturesOfImports(read: Read): Promise<PicturesOfImports> {
  const [counts] = await query<{ told: number; noted: number }>(
    read,
    `select coalesce(sum(cardinality(picture_urls)), 0)::int as told,
       coalesce(sum(cardinality(picture_urls)) filter (where brought_at is null), 0)::int as noted
     from imports.review where picture_urls <> '{}'`,
  )
  const { told, noted } = counts!
  const { onTheirWay, shown } = await countBrought(read)
  return { told, noted, onTheirWay, shown, gone: Math.max(0, told - noted - onTheirWay - shown) }
}

/** Has the pictures fetched that are only noted, in the background. Again while that goes on changes nothing. */
export async function fetchNotedPictures(tx: Tx): Promise<PicturesOfImports> {
  const pictures = await picturesOfImports(tx)
  if (pictures.noted > 0) await tx.enqueue(bringNoted({}), { key: 'all' })
  return pictures
}

/** Orders the pictures of some reviews, and the next ones by a job of their own. */
export async function bringNotedPictures(tx: Tx, { after }: { after?: string | undefined }): Promise<void> {
  const some = await query<{ reviewId: string; urls: string[] }>(
    tx,
    `select review_id as "reviewId", picture_urls as urls from imports.review
     where brought_at is null and picture_urls <> '{}' and review_id > $1
     order by review_id limit ${atOnce} for update`,
    [after ?? '00000000-0000-0000-0000-000000000000'],
  )
  if (some.length === 0) return
  const addresses = new Set(some.flatMap(({ urls }) => urls.filter(isWebAddress)))
  const ids = await addImagesFromUrls(
    tx,
    [...addresses].map((url) => ({ url })),
  )
  for (const { reviewId, urls } of some) {
    await bringPictures(tx, { reviewId, mediaIds: urls.flatMap((url) => ids.get(url) ?? []) })
  }
  const last = some.at(-1)!.reviewId
  await query(tx, 'update imports.review set brought_at = $2 where review_id = any($1::uuid[])', [
    some.map(({ reviewId }) => reviewId),
    tx.now,
  ])
  if (some.length === atOnce) await tx.enqueue(bringNoted({ after: last }), { key: last })
}
