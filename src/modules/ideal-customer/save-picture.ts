import { isDeepStrictEqual } from 'node:util'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { pictureNow } from './find-picture.ts'
import type { KeptPicture, Picture } from './picture.ts'
import { PictureChangedMeanwhile } from './refusals.ts'

/**
 * Says who the ideal customer is, as a whole: a new version, by which texts are checked from now on. The same again
 * changes nothing. An earlier one comes back by saving it.
 *
 * @param on the version that was read, so as not to overwrite somebody else's change
 * @throws {PictureChangedMeanwhile}
 */
export async function savePicture(
  tx: Tx,
  { picture, on, by }: { picture: Picture; on?: number | undefined; by: string },
): Promise<KeptPicture> {
  const now = await pictureNow(tx)
  if (isDeepStrictEqual(now.picture, picture) && now.version > 0) return now
  if (on !== undefined && on !== now.version) throw new PictureChangedMeanwhile()
  const version = now.version + 1
  const made = await query(
    tx,
    `insert into ideal_customer.picture (version, picture, at, by) values ($1, $2, $3, $4)
     on conflict do nothing returning version`,
    [version, JSON.stringify(picture), tx.now, by],
  )
  if (made.length === 0) throw new PictureChangedMeanwhile()
  return { version, picture, at: tx.now, by }
}
