import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findOrder } from '../orders/index.ts'
import type { Review } from './review.ts'
import { signedIds } from './secret.ts'

/** Something else that the message asked about by which she came. */
export interface AlsoAsked {
  readonly token: string
  readonly title: string
  readonly variantTitle: string
}

/**
 * What else was asked about in the message that brought a review, and is not reviewed yet: a text has one link for the
 * whole order, and from its first review she goes on to the next. Nothing for a review that no message brought.
 *
 * NOTE only for whoever holds the review's edit token: the link of the message alone tells nothing of the rest.
 */
export async function askedTogether(read: Read, { orderId, lineId }: Review): Promise<AlsoAsked[]> {
  if (!orderId || !lineId) return []
  const open = await query<{ id: string; lineId: string }>(read, openBeside, [lineId])
  const order = open.length > 0 ? await findOrder(read, orderId) : undefined
  if (!order) return []
  const tokens = await signedIds(
    read,
    'request',
    open.map(({ id }) => id),
  )
  return open.flatMap(({ lineId: id }, at) => {
    const line = order.lines.find((each) => each.id === id)
    return line ? [{ token: tokens[at]!, title: line.title, variantTitle: line.variantTitle }] : []
  })
}

const openBeside = `
  select other.id, other_line.line_id as "lineId"
  from reviews.request as line
  join reviews.asking as mine on mine.request_id = line.id and mine.reviewed_at is not null
  join reviews.asking as other on other.message_key = mine.message_key and other.request_id <> line.id
  join reviews.request as other_line on other_line.id = other.request_id and other_line.stopped_at is null
  where line.line_id = $1
    and not exists (select from reviews.review where review.line_id = other_line.line_id)
  order by other.id limit 20`
