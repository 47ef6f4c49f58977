import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { keptWithReturns } from '../../fulfilment/index.ts'
import { forgetPrivatePhotos, type PrivatePhoto } from '../../media/index.ts'
import { PictureUnknown, TooManyChatPictures } from '../refusals.ts'
import { mostPictures } from './message.ts'

/** So many wait in one thread for the message that they go with. */
const mostWaiting = 20

/** Notes a picture that was sent for a message still to be written. It goes after a day without one. */
export async function keepChatPicture(
  tx: Tx,
  { threadId, photo, isByStaff }: { threadId: string; photo: PrivatePhoto; isByStaff: boolean },
): Promise<string> {
  const [waiting] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from conversations.picture where thread_id = $1 and message_id is null',
    [threadId],
  )
  if (waiting!.count >= mostWaiting) throw new TooManyChatPictures(mostPictures)
  const id = tx.newId()
  await query(
    tx,
    `insert into conversations.picture (id, thread_id, content_hash, bytes, by_staff, at) values ($1, $2, $3, $4, $5, $6)`,
    [id, threadId, photo.contentHash, photo.bytes, isByStaff, tx.now],
  )
  return id
}

/**
 * Puts pictures that were sent before to their message.
 *
 * @throws {TooManyChatPictures} above 4
 * @throws {PictureUnknown} where one is of another thread, or went with another message
 */
export async function claimPictures(
  tx: Tx,
  {
    threadId,
    messageId,
    pictureIds,
    isByStaff = false,
  }: { threadId: string; messageId: string; pictureIds: readonly string[]; isByStaff?: boolean },
): Promise<string[]> {
  if (pictureIds.length === 0) return []
  if (pictureIds.length > mostPictures) throw new TooManyChatPictures(mostPictures)
  const claimed = await query<{ id: string }>(
    tx,
    `update conversations.picture set message_id = $2, place = array_position($3::uuid[], id)
     where thread_id = $1 and id = any($3::uuid[]) and message_id is null and by_staff = $4 returning id`,
    [threadId, messageId, pictureIds, isByStaff],
  )
  if (claimed.length < pictureIds.length) throw new PictureUnknown()
  return [...pictureIds]
}

/** What a picture of this thread is kept as. @throws {PictureUnknown} */
export async function pictureOfThread(read: Read, threadId: string, pictureId: string): Promise<string> {
  const [found] = await query<{ hash: string }>(
    read,
    'select content_hash as hash from conversations.picture where thread_id = $1 and id = $2',
    [threadId, pictureId],
  )
  if (!found) throw new PictureUnknown()
  return found.hash
}

/** Pictures that were sent for a message that was never written go after a day, with their files. */
export async function forgetUnusedPictures(tx: Tx): Promise<void> {
  const gone = await query<{ hash: string }>(
    tx,
    `delete from conversations.picture where message_id is null and at < $1 returning content_hash as hash`,
    [later(tx.now, -days(1))],
  )
  await forgetFiles(tx, gone)
}

/** The files of pictures whose rows are gone; one that another message or a return shows as well stays for that. */
export async function forgetFiles(tx: Tx, gone: readonly { readonly hash: string }[]): Promise<void> {
  const hashes = [...new Set(gone.map(({ hash }) => hash))]
  if (hashes.length === 0) return
  const shown = await query<{ hash: string }>(
    tx,
    'select distinct content_hash as hash from conversations.picture where content_hash = any($1::text[])',
    [hashes],
  )
  const kept = new Set([...shown.map(({ hash }) => hash), ...(await keptWithReturns(tx, hashes))])
  await forgetPrivatePhotos(
    tx,
    hashes.filter((hash) => !kept.has(hash)),
  )
}
