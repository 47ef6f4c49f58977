import type { Edge } from '../../kernel/module.ts'
import type { Feed, LeftOutReason } from './feed.ts'
import type { Place } from './item.ts'
import { noteWritten } from './note-fetch.ts'
import { readItems } from './read-items.ts'
import { writings } from './writing.ts'

export const mediaTypeOf = ({ name }: Pick<Feed, 'name'>): string => writings[name].mediaType

/**
 * The whole feed, piece by piece, as fast as its reader takes it: a million reviews need no more memory than a page of
 * them. Read to its end, it notes what was in it for staff.
 */
export async function* writeFeed(edge: Edge, feed: Feed, place: Place): AsyncGenerator<string> {
  const writing = writings[feed.name]
  const told = { ...place, tellsOrders: feed.tellsOrders }
  const leftOut: Partial<Record<LeftOutReason, number>> = {}
  let reviews = 0
  yield writing.head(told)
  for await (const part of readItems(edge, place)) {
    for (const reason of part.leftOut) leftOut[reason] = (leftOut[reason] ?? 0) + 1
    if (part.items.length === 0) continue
    const text = part.items.map((item) => writing.item(item, told)).join('')
    yield reviews === 0 ? writing.first + text : text
    reviews += part.items.length
  }
  yield (reviews > 0 ? writing.last : '') + writing.foot
  await edge.inTransaction((tx) => noteWritten(tx, { name: feed.name, reviews, leftOut }))
}
