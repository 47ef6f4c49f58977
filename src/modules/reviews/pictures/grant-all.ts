import type { Tx } from '../../../kernel/transaction.ts'
import { grantRights } from './grant-rights.ts'
import type { PictureScope } from './rights.ts'

/** Lets all pictures of a review be shown where its form says so; a form that says nothing changes nothing. */
export async function grantAll(
  tx: Tx,
  reviewId: string,
  mediaIds: readonly string[],
  scopes: readonly PictureScope[] | undefined,
): Promise<void> {
  if (scopes === undefined || mediaIds.length === 0) return
  await grantRights(tx, { reviewId, scopes: new Map(mediaIds.map((id) => [id, scopes])), via: 'form' })
}
