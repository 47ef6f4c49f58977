import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Feed, FeedName } from './feed.ts'
import { getFeed } from './find-feed.ts'
import { noteNews } from './note-news.ts'

/**
 * Gives a feed a new address, and with it opens one that was off. The old address answers nothing from now on. Each
 * call makes another one.
 *
 * @throws {FeedUnknown}
 */
export async function renewFeedKey(tx: Tx, name: FeedName): Promise<Feed> {
  await query(tx, 'update feeds.feed set key = $2, key_at = $3 where name = $1', [name, newToken(), tx.now])
  return getFeed(tx, name)
}

/** Closes a feed: nobody can fetch it before it gets a new address. Safe to repeat. @throws {FeedUnknown} */
export async function closeFeed(tx: Tx, name: FeedName): Promise<Feed> {
  await query(tx, 'update feeds.feed set key = null, key_at = null where name = $1', [name])
  return getFeed(tx, name)
}

/** Whether a feed says which reviews came of one order. Safe to repeat. @throws {FeedUnknown} */
export async function setTellsOrders(
  tx: Tx,
  { name, tellsOrders }: { name: FeedName; tellsOrders: boolean },
): Promise<Feed> {
  const changed = await query(
    tx,
    'update feeds.feed set tells_orders = $2 where name = $1 and tells_orders <> $2 returning name',
    [name, tellsOrders],
  )
  if (changed.length > 0) await noteNews(tx)
  return getFeed(tx, name)
}
