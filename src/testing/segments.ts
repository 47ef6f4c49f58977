import { expect } from 'vitest'
import { edgeOf } from '../kernel/edge.ts'
import { newId } from '../kernel/id.ts'
import { money } from '../kernel/money.ts'
import { inTransaction, reading, type Tx } from '../kernel/transaction.ts'
import { recordConsent, withdrawConsent } from '../modules/consent/index.ts'
import { placeOrder } from '../modules/orders/index.ts'
import { observeTrait, profileByEmail, requestSignIn, signIn } from '../modules/profiles/index.ts'
import { reviewSubmitted } from '../modules/reviews/index.ts'
import { type Condition, createSegment, type Group, listMembers, segmentsModule } from '../modules/segments/index.ts'
import { runAllConsumers } from './consumers.ts'
import type { TestDatabase } from './database.ts'
import { aLine, anOrder } from './orders.ts'

export const all = (...conditions: Condition[]): Group => ({ if: 'all', conditions })
export const none = (...conditions: Condition[]): Group => ({ if: 'none', conditions })

/** People who do things, and the segments that follow them. */
export function segmentScene(db: TestDatabase) {
  const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
  const person = (name: string) => inTx((tx) => profileByEmail(tx, `${name}@example.com`))
  const follow = async () => expect(await runAllConsumers(db, [segmentsModule])).toEqual([])

  /** A segment for which everybody was looked at. */
  async function segment(name: string, condition: Group): Promise<string> {
    const id = await inTx((tx) => createSegment(tx, { name, about: '', condition }, 'sora'))
    await fill(id)
    return id
  }

  async function fill(segmentId: string): Promise<void> {
    const { rows } = await db.pool.query<{ version: number }>('select version from segments.segment where id = $1', [
      segmentId,
    ])
    for (const job of segmentsModule.jobs ?? []) await job.run(edgeOf(db), { segmentId, version: rows[0]!.version })
  }

  const membersOf = async (segmentId: string) =>
    (await reading(db, (read) => listMembers(read, { segmentId, limit: 1_000 }))).map(({ personId }) => personId).sort()

  const usd = (amount: number) => money(amount, 'USD')

  const buy = (profileId: string, { productId = newId(), off = 0 } = {}) =>
    inTx((tx) => {
      const lines = [aLine({ productId, quantity: 1, unitPrice: usd(5_000) })]
      const { totals } = anOrder({ lines })
      const total = usd(totals.total.amount - off)
      return placeOrder(tx, anOrder({ profileId, lines, totals: { ...totals, discount: usd(off), total } }))
    })

  const announced = async (segmentId: string) => {
    const { rows } = await db.pool.query<{ type: string; profile_id: string }>(
      `select type, profile_id from kernel.event where type in ('segments.entered', 'segments.left')
       and data ->> 'segmentId' = $1 order by seq`,
      [segmentId],
    )
    return rows.map(({ type, profile_id: id }) => [type.slice('segments.'.length), id])
  }

  const looks = (profileId: string, productId: string) =>
    inTx(async (tx) => tx.publish(reviewSubmitted({ reviewId: newId(), productId, profileId })))

  const signsIn = (name: string) =>
    inTx(async (tx) => {
      const { token } = await requestSignIn(tx, { email: `${name}@example.com` })
      await signIn(tx, { token })
    })

  const marketing = (profileId: string) => ({ profileId, channel: 'email', purpose: 'marketing' }) as const
  const says = (profileId: string, yes: boolean) =>
    inTx(async (tx) => {
      const wording = { text: 'News by email', version: 'v1', locale: 'en' } as const
      if (yes) await recordConsent(tx, { ...marketing(profileId), state: 'granted', wording, source: 'preferences' })
      else await withdrawConsent(tx, { ...marketing(profileId), source: 'one-click' })
    })

  const learns = (profileId: string, value: number | string) =>
    inTx((tx) => observeTrait(tx, { profileId, name: 'size', value, source: 'staff', observedAt: tx.now }))

  return { inTx, person, follow, segment, fill, membersOf, buy, announced, looks, signsIn, says, learns }
}
