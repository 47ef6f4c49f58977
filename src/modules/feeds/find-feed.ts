import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Feed, FeedName, LeftOut } from './feed.ts'
import { FeedUnknown } from './refusals.ts'

interface Row {
  name: FeedName
  key: string | null
  key_at: Date | null
  tells_orders: boolean
  fetched_at: Date | null
  written_at: Date | null
  reviews: number | null
  left_out: LeftOut
}

/** All of them, also those that are off, in a fixed order. */
export const listFeeds = (read: Read): Promise<Feed[]> => find(read, 'order by name', [])

/** @throws {FeedUnknown} */
export async function getFeed(read: Read, name: FeedName): Promise<Feed> {
  const [feed] = await find(read, 'where name = $1', [name])
  if (!feed) throw new FeedUnknown()
  return feed
}

/** The feed at an address. @throws {FeedUnknown} when the key is not its key of today, or it is off */
export async function openFeed(read: Read, { name, key }: { name: FeedName; key: string }): Promise<Feed> {
  const [feed] = await find(read, 'where name = $1 and key = $2', [name, key])
  if (!feed) throw new FeedUnknown()
  return feed
}

/** Which state of the shop the feeds would tell of now: a number that rises, and since when. */
export async function feedNews(read: Read): Promise<{ number: string; at: Date }> {
  const [news] = await query<{ number: string; at: Date }>(read, 'select number::text, at from feeds.news')
  return news!
}

async function find(read: Read, which: string, values: unknown[]): Promise<Feed[]> {
  const rows = await query<Row>(
    read,
    `select name, key, key_at, tells_orders, fetched_at, written_at, reviews, left_out from feeds.feed ${which}`,
    values,
  )
  return rows.map((row) => ({
    name: row.name,
    key: row.key ?? undefined,
    keyAt: row.key_at ?? undefined,
    tellsOrders: row.tells_orders,
    fetchedAt: row.fetched_at ?? undefined,
    writtenAt: row.written_at ?? undefined,
    reviews: row.reviews ?? undefined,
    leftOut: row.left_out,
  }))
}
