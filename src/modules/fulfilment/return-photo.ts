import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { TooManyPhotos } from './refusals.ts'

/** So many show what is wrong; the table allows no more. */
export const mostReturnPhotos = 4

/** @throws {TooManyPhotos} above four */
export async function keepReturnPhotos(tx: Tx, requestId: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length > mostReturnPhotos) throw new TooManyPhotos(mostReturnPhotos)
  if (hashes.length === 0) return
  const rows = hashes.map((hash, index) => ({ id: tx.newId(), position: index + 1, hash }))
  await query(
    tx,
    `insert into fulfilment.return_photo (id, request_id, position, content_hash, at)
     select id, $1, position, hash, $3 from jsonb_to_recordset($2::jsonb) as p(id uuid, position int, hash text)`,
    [requestId, JSON.stringify(rows), tx.now],
  )
}

/** The ids of the photos of each of these requests, in the order she sent them; one query. */
export async function photosOfRequests(read: Read, requestIds: readonly string[]): Promise<Map<string, string[]>> {
  if (requestIds.length === 0) return new Map()
  const rows = await query<{ request_id: string; ids: string[] }>(
    read,
    `select request_id, array_agg(id order by position) as ids
     from fulfilment.return_photo where request_id = any($1::uuid[]) group by 1`,
    [requestIds],
  )
  return new Map(rows.map(({ request_id: requestId, ids }) => [requestId, ids]))
}

/** The name of a photo's content; undefined when there is no such photo. */
export async function findReturnPhoto(read: Read, id: string): Promise<string | undefined> {
  const [row] = await query<{ content_hash: string }>(
    read,
    'select content_hash from fulfilment.return_photo where id = $1',
    [id],
  )
  return row?.content_hash
}

/** Which of these contents are photos of returns. */
export async function keptWithReturns(read: Read, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await query<{ hash: string }>(
    read,
    'select distinct content_hash as hash from fulfilment.return_photo where content_hash = any($1::text[])',
    [hashes],
  )
  return new Set(rows.map(({ hash }) => hash))
}
