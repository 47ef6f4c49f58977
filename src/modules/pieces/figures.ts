import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'

/** What the source of an order begins with that came by a piece; its slug follows. */
export const pieceCampaign = 'piece:'

/** What came of a piece, where the shop can see it. */
export interface PieceFigures {
  /** How often its picture was fetched from the shop; a network tells nothing. */
  readonly views: number
  /** How often its address was followed, wherever it stood. */
  readonly clicks: number
  readonly orders: number
  /** By currency, without cancelled orders and what was refunded. */
  readonly revenue: readonly Money[]
}

/** Counts that a piece was seen on a page, or that its address was followed. */
export const notePiece = (tx: Tx, pieceId: string, what: 'views' | 'clicks'): Promise<unknown> =>
  query(
    tx,
    `insert into pieces.figure as mine (piece_id, day, views, clicks) values ($1, $2::timestamptz::date, $3, $4)
     on conflict (piece_id, day) do update set views = mine.views + $3, clicks = mine.clicks + $4`,
    [pieceId, tx.now, what === 'views' ? 1 : 0, what === 'clicks' ? 1 : 0],
  )

/** The figures of these pieces; one query. */
export async function figuresOf(read: Read, pieceIds: readonly string[]): Promise<Map<string, PieceFigures>> {
  const rows = await query<
    Omit<PieceFigures, 'revenue'> & { id: string; revenue: { amount: number; currency: string }[] }
  >(
    read,
    `select asked.id,
       coalesce((select sum(views)::int from pieces.figure where piece_id = asked.id), 0) as views,
       coalesce((select sum(clicks)::int from pieces.figure where piece_id = asked.id), 0) as clicks,
       (select count(*)::int from pieces.brought b where piece_id = asked.id and cancelled_at is null) as orders,
       coalesce((select jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) from (
         select currency, sum(amount - refunded) as amount from pieces.brought b
         where piece_id = asked.id and cancelled_at is null group by currency) as each), '[]') as revenue
     from unnest($1::uuid[]) as asked (id)`,
    [pieceIds],
  )
  return new Map(
    rows.map(({ id, revenue, ...row }) => [
      id,
      { ...row, revenue: revenue.map(({ amount, currency }) => money(amount, currency)) },
    ]),
  )
}
