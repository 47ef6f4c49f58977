import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/id.ts'
import { reading } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { journeyScene, wait } from '../../../testing/journeys.ts'
import { aPaidOrder } from '../../../testing/orders.ts'
import { cancelOrder, refundOrder } from '../../orders/index.ts'
import {
  createPromotion,
  findCode,
  listCodes,
  promotionsFor,
  redeem,
  refusedCodeWords,
  type FoundCode,
} from '../../promotions/index.ts'
import { days } from '../../../kernel/clock.ts'

const db = await testDatabase()
const scene = journeyScene(db)
const { inTx, person, journey, go, later, stepsOf } = scene
afterEach(() => scene.archiveAll())

const percent = { kind: 'percent', basisPoints: 1_000 } as const
const anOffer = () => inTx((tx) => createPromotion(tx, { title: { en: 'Next time' }, rule: percent, automatic: false }))
const codesOf = (promotionId: string) => reading(db, (read) => listCodes(read, { promotionId, limit: 10 }))
const orderOf = (profileId: string) => inTx((tx) => aPaidOrder(tx, { profileId }))
const cancel = (orderId: string) => inTx((tx) => cancelOrder(tx, { orderId, by: 'staff', reason: 'Called off' }))

describe('codes of an offer after buying', () => {
  it('M23: given by mail they work no more when the order is called off, in plain words for her and for staff', async () => {
    const promotionId = await anOffer()
    await journey({
      start: { on: 'event', event: 'orders.order-placed' },
      steps: { code: { do: 'code', promotion: promotionId, validDays: 14 } },
    })
    const [minji, alex, sora] = [await person('minji'), await person('alex'), await person('sora')]
    const orders = [await orderOf(minji), await orderOf(alex), await orderOf(sora)]
    await go()
    const codes = await codesOf(promotionId)
    expect(codes).toHaveLength(3)
    const codeOf = async (orderId: string) => {
      const { rows } = await db.pool.query<{ code: string }>(
        `select data ->> 'code' as code from journeys.run where data -> 'event' ->> 'orderId' = $1`,
        [orderId],
      )
      return rows[0]!.code
    }
    const [hers, used, fraud] = await Promise.all(orders.map(({ id }) => codeOf(id)))
    const use = { reference: newId(), orderId: newId(), promotions: [{ promotionId, code: used! }] }
    await inTx((tx) => redeem(tx, use))
    for (const { id } of orders.slice(0, 2)) await cancel(id)
    await inTx((tx) =>
      refundOrder(tx, {
        ...{ orderId: orders[2]!.id, key: 'fraud', by: 'staff', reason: 'Stolen card', cause: 'fraud', lines: [] },
        amount: orders[2]!.totals.total,
      }),
    )
    await go()

    const stateOf = async (code: string): Promise<FoundCode['state'] | undefined> =>
      (await reading(db, (read) => findCode(read, code)))?.state
    expect(await Promise.all([hers!, used!, fraud!].map(stateOf))).toEqual(['called-off', 'used', 'called-off'])
    expect((await codesOf(promotionId)).map(({ voidedAt }) => voidedAt instanceof Date)).toEqual([true, true, true])
    const [offered] = await reading(db, (read) => promotionsFor(read, { codes: [hers!] }))
    expect(offered!.codes).toMatchObject([{ code: hers, isVoid: true }])
    const refused = { code: hers!, reason: 'called-off' } as const
    expect(refusedCodeWords(refused, 'en')).toContain('came with an order that was called off')
    expect(refusedCodeWords(refused, 'ko')).toContain('취소된 주문')
    await expect(
      inTx((tx) =>
        redeem(tx, { ...use, reference: newId(), orderId: newId(), promotions: [{ promotionId, code: hers! }] }),
      ),
    ).rejects.toMatchObject({ code: 'promotions/code-used-up' })
  })

  it('M23: an order that was called off before is given no code, and its journey says so', async () => {
    const promotionId = await anOffer()
    const id = await journey({
      start: { on: 'event', event: 'orders.order-placed' },
      steps: {
        rest: wait(1, 'code'),
        code: { do: 'code', promotion: promotionId, validDays: 14, then: 'more' },
        more: wait(1),
      },
    })
    const her = await person('nari')
    const order = await orderOf(her)
    await go()
    await cancel(order.id)
    await later(days(1))
    expect(await codesOf(promotionId)).toEqual([])
    expect(await stepsOf(her, id)).toContain('code order-called-off')
  })
})
