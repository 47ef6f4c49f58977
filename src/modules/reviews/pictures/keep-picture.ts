import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { addMedia, addVideo, type PreparedFile, type ReceivedFile } from '../../media/index.ts'
import { TooManyPictures } from '../refusals.ts'
import { type Asker, networkOf } from '../secret.ts'

/** So many a day from one connection: a household with several reviews to write stays below. */
export const mostPicturesFromNetwork = 100

/**
 * Keeps a picture that was sent for a review still to be written. Its id is what the review names it by, and known to
 * nobody else until then. Left without a review it goes after eight days: a visitor has seven to confirm hers.
 *
 * @returns the id of the picture
 * @throws {TooManyPictures} at the 101st from one connection within a day
 */
export async function keepPicture(
  tx: Tx,
  { file, asker }: { file: PreparedFile | ReceivedFile; asker: Asker },
): Promise<string> {
  const network = await networkOf(tx, asker)
  if (network) await checkCrowd(tx, network)
  return keep(tx, await addMedia(tx, { file }), network)
}

/**
 * Keeps a video that was sent for a review still to be written, and has it made anew; until then it shows nowhere. Else
 * like a picture. Again, with the same upload, it is the same.
 *
 * @param uploadId as `arrivedFile` names it
 * @throws {UploadUnknown} when there is no such upload
 * @throws {TooManyPictures} at the 101st picture or video from one connection within a day
 */
export async function keepSentVideo(tx: Tx, { uploadId, asker }: { uploadId: string; asker: Asker }): Promise<string> {
  const network = await networkOf(tx, asker)
  if (network) await checkCrowd(tx, network)
  return keep(tx, await addVideo(tx, uploadId), network)
}

async function keep(tx: Tx, mediaId: string, network: Buffer | undefined): Promise<string> {
  await query(
    tx,
    'insert into reviews.picture (media_id, network, sent_at) values ($1, $2, $3) on conflict (media_id) do nothing',
    [mediaId, network ?? null, tx.now],
  )
  return mediaId
}

async function checkCrowd(tx: Tx, network: Buffer): Promise<void> {
  const [row] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from reviews.picture where network = $1 and sent_at > $2',
    [network, later(tx.now, -days(1))],
  )
  if (row!.count >= mostPicturesFromNetwork) throw new TooManyPictures(mostPicturesFromNetwork)
}
