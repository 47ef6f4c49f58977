import type { LoggedEvent } from '../../kernel/event.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mentionChanged } from '../mentions/index.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'
import { reviewChanged, reviewPublished, reviewRejected, reviewWithdrawn } from '../reviews/index.ts'
import { pieceCampaign } from './figures.ts'
import { followMention, followRights } from './follow-rights.ts'

/** Pieces follow what their authors allow. */
export const followAuthors: Consumer = {
  name: 'pieces.rights',
  reactions: [
    ...[reviewChanged, reviewPublished, reviewRejected, reviewWithdrawn].map((event) =>
      on(event as typeof reviewChanged, (tx, { data: { reviewId } }) => followRights(tx, reviewId)),
    ),
    on(mentionChanged, (tx, { data: { mentionId } }) => followMention(tx, mentionId)),
  ],
}

/** Orders that came by a piece. */
export const countOrders: Consumer = {
  name: 'pieces.orders',
  reactions: [
    on(orderPlaced, async (tx, { data: { orderId, campaign, total }, at }) => {
      if (!campaign?.startsWith(pieceCampaign)) return
      await query(
        tx,
        `insert into pieces.brought (order_id, piece_id, amount, currency, at)
         select $1, id, $3, $4, $5 from pieces.piece where slug = $2 on conflict do nothing`,
        [orderId, campaign.slice(pieceCampaign.length), total.amount, total.currency, at],
      )
    }),
    on(orderCancelled, async (tx, { data: { orderId }, at }) => {
      await query(tx, 'update pieces.brought set cancelled_at = $2 where order_id = $1 and cancelled_at is null', [
        ...[orderId, at],
      ])
    }),
    on(orderRefunded, noteRefund),
    on(orderCredited, noteRefund),
  ],
}

async function noteRefund(
  tx: Tx,
  { data: { orderId, amount } }: LoggedEvent<{ orderId: string; amount: { amount: number } }>,
): Promise<void> {
  await query(tx, 'update pieces.brought set refunded = least(amount, refunded + $2) where order_id = $1', [
    ...[orderId, amount.amount],
  ])
}
