import { days, later } from '../../../kernel/clock.ts'
import { digest } from '../../../kernel/digest.ts'
import { newToken } from '../../../kernel/id.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { FileTooLarge, TooManyUploads, UploadEmpty } from '../refusals.ts'
import { videoLimitBytes } from '../video-workshop.ts'
import type { UploadDoor } from './upload.ts'

/** So many files a day come through shoppers' door from one connection. */
export const mostUploadsFromNetwork = 60

export interface UploadWish {
  door: UploadDoor
  /** How large the file is. */
  bytes: number
  /** A line of the network it comes from, where that is known. */
  network?: Buffer | undefined
}

/**
 * Makes a place for a file that will arrive in parts. What stays away for a day is forgotten.
 *
 * @returns a secret that names it: whoever has it may send the file
 * @throws {FileTooLarge} above 100 MB, before a byte of it has come
 * @throws {UploadEmpty} for no bytes
 * @throws {TooManyUploads} at the 61st from one connection within a day, through shoppers' door
 */
export async function beginUpload(tx: Tx, { door, bytes, network }: UploadWish): Promise<string> {
  if (bytes > videoLimitBytes) throw new FileTooLarge(videoLimitBytes)
  if (!Number.isInteger(bytes) || bytes < 1) throw new UploadEmpty()
  if (network && door === 'shopper') await checkCrowd(tx, network)
  const token = newToken()
  await query(
    tx,
    `insert into media.upload (id, secret, door, bytes, network, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [tx.newId(), digest(token), door, bytes, network ?? null, tx.now],
  )
  return token
}

async function checkCrowd(tx: Tx, network: Buffer): Promise<void> {
  const [row] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from media.upload where network = $1 and created_at > $2',
    [network, later(tx.now, -days(1))],
  )
  if (row!.count >= mostUploadsFromNetwork) throw new TooManyUploads(mostUploadsFromNetwork)
}
