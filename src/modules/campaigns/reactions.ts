import type { LoggedEvent } from '../../kernel/event.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'
import { personIds } from '../profiles/index.ts'
import { segmentEntered } from '../segments/index.ts'
import type { CampaignDesign, Winner } from './campaign.ts'
import { takePeople } from './take-people.ts'

/** Who joins a segment while a campaign lets late ones in, gets it too. */
export const followJoiners: Consumer = {
  name: 'campaigns.joiners',
  reactions: [
    on(segmentEntered, async (tx, { data: { segmentId, profileId } }) => {
      const open = await query<{ id: string; design: CampaignDesign; seed: string; winner: Winner | null }>(
        tx,
        `select id, design, seed, winner from campaigns.campaign where segment_id = $1 and state in ('running', 'paused')
           and (design ->> 'lateJoiners')::boolean and (design ->> 'endsAt')::timestamptz > $2
         order by id for share`,
        [segmentId, tx.now],
      )
      for (const campaign of open) await takePeople(tx, campaign, [profileId])
    }),
  ],
}

/** Orders of people who were taken count while their days last, whether or not they got the message. */
export const countOrders: Consumer = {
  name: 'campaigns.orders',
  reactions: [
    on(
      orderPlaced,
      async (tx, { data: { orderId, profileId, total }, at }) => {
        await query(
          tx,
          `insert into campaigns.outcome (campaign_id, order_id, profile_id, at, amount, currency)
           select distinct on (r.campaign_id) r.campaign_id, $1::uuid, r.profile_id, $3::timestamptz, $4::bigint, $5
           from campaigns.recipient r join campaigns.campaign c on c.id = r.campaign_id
           where r.profile_id = any($2::uuid[]) and r.state <> 'merged' and r.since <= $3
             and $3 < r.since + make_interval(days => (c.design ->> 'goalDays')::int)
           order by r.campaign_id, r.since, r.profile_id
           on conflict do nothing`,
          [orderId, await personIds(tx, profileId), at, total.amount, total.currency],
        )
      },
      { isApart: true },
    ),
    on(orderCancelled, async (tx, { data: { orderId }, at }) => {
      await query(tx, 'update campaigns.outcome set cancelled_at = $2 where order_id = $1 and cancelled_at is null', [
        ...[orderId, at],
      ])
    }),
    on(orderRefunded, noteRefund),
    on(orderCredited, noteRefund),
  ],
}

async function noteRefund(
  tx: Tx,
  { data }: LoggedEvent<{ orderId: string; refundId: string; amount: { amount: number } }>,
): Promise<void> {
  await query(
    tx,
    `insert into campaigns.refund (refund_id, campaign_id, order_id, amount)
     select $2, campaign_id, order_id, $3 from campaigns.outcome where order_id = $1 on conflict do nothing`,
    [data.orderId, data.refundId, data.amount.amount],
  )
}
