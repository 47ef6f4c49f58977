import { edgeOf } from '../kernel/edge.ts'
import { money } from '../kernel/money.ts'
import { inTransaction, type Tx } from '../kernel/transaction.ts'
import { collectingModule } from '../modules/collecting/index.ts'
import { createCategory, createProduct } from '../modules/catalog/index.ts'
import { startCheckout } from '../modules/checkout/index.ts'
import { habitsModule } from '../modules/habits/index.ts'
import { stockVariant } from '../modules/inventory/index.ts'
import type { Order } from '../modules/orders/index.ts'
import { createMarket, setPrices } from '../modules/pricing/index.ts'
import { nameProfile, profileByEmail } from '../modules/profiles/index.ts'
import { decideReview } from '../modules/reviews/index.ts'
import { segmentsModule } from '../modules/segments/index.ts'
import type { TestDatabase } from './database.ts'
import { runAllConsumers } from './consumers.ts'
import { aLine, aPaidOrder } from './orders.ts'
import { aReview } from './reviews.ts'

export interface SceneProduct {
  readonly productId: string
  readonly variantId: string
  readonly handle: string
  readonly title: string
}

/**
 * A shop of teas and cups in two markets and languages, with people who bought, reviewed and left carts: Minji reads
 * Korean and buys sejak every month; Alex reads English and has a cart; Sora was only met.
 */
export async function templateScene(db: TestDatabase) {
  const products = await inTransaction(db, stockShop)
  const [sejak, ujeon, cup] = products as [SceneProduct, SceneProduct, SceneProduct]
  const people = await inTransaction(db, async (tx) => ({
    minji: await person(tx, 'minji', '김민지', 'ko'),
    alex: await person(tx, 'alex', 'Alex Park', 'en'),
    sora: await person(tx, 'sora', undefined, 'en'),
  }))
  const orders: Order[] = []
  for (let month = 0; month < 2; month++) {
    await inTransaction(db, (tx) => buy(tx, people.minji, [sejak, cup]))
    orders.push(await inTransaction(db, (tx) => buy(tx, people.sora, [ujeon, sejak])))
    db.clock.forward(30 * 86_400_000)
  }
  const cart = await inTransaction(db, (tx) =>
    startCheckout(tx, {
      ...{ marketCode: 'us', locale: 'en', email: 'alex@example.com', profileId: people.alex },
      lines: [{ variantId: ujeon.variantId, quantity: 2 }],
    }),
  )
  await inTransaction(db, async (tx) => {
    await review(tx, ujeon, orders[0]!, { rating: 5, body: 'Grassy and sweet, the best morning I had.' })
    await review(tx, ujeon, orders[1]!, { rating: 2, body: '제 입에는 조금 떫었어요.', locale: 'ko' })
  })
  const follow = () => runAllConsumers(db, [collectingModule, habitsModule, segmentsModule])
  await follow()
  return { ...people, sejak, ujeon, cup, cart, follow, edge: edgeOf(db) }
}

async function stockShop(tx: Tx): Promise<SceneProduct[]> {
  const market = { taxIncluded: true }
  await createMarket(tx, { ...market, code: 'us', name: 'US', currency: 'USD', countries: ['US'], locales: ['en'] })
  await createMarket(tx, { ...market, code: 'kr', name: 'KR', currency: 'KRW', countries: ['KR'], locales: ['ko'] })
  const tea = await createCategory(tx, { title: { en: 'Green tea', ko: '녹차' } })
  const made: SceneProduct[] = []
  for (const [en, ko, notSoldIn] of [
    ['Sejak', '세작', []],
    ['Ujeon', '우전', []],
    ['Celadon cup', '청자 잔', ['market:us']],
  ] as const) {
    const { id, handle, variants } = await createProduct(tx, {
      ...{ title: { en, ko }, status: 'active', categoryId: tea.id, variants: [{}], notSoldIn: [...notSoldIn] },
    })
    const variantId = variants[0]!.id
    await setPrices(tx, [
      { variantId, price: money(1_850, 'USD') },
      { variantId, price: money(24_000, 'KRW') },
    ])
    await stockVariant(tx, { variantId, tracked: false, policy: 'continue' })
    made.push({ productId: id, variantId, handle, title: en })
  }
  return made
}

async function person(tx: Tx, who: string, name: string | undefined, locale: string): Promise<string> {
  const profileId = await profileByEmail(tx, `${who}@example.com`)
  await nameProfile(tx, { profileId, locale, ...(name && { name }) })
  return profileId
}

const buy = (tx: Tx, profileId: string, bought: readonly SceneProduct[]): Promise<Order> =>
  aPaidOrder(tx, { profileId, market: 'kr', lines: bought.map((one) => aLine(one)) })

async function review(
  tx: Tx,
  about: SceneProduct,
  order: Order,
  change: { rating: number; body: string; locale?: string },
) {
  const { id } = await aReview(tx, about, { ...change, order, author: 'Sora L.' })
  await decideReview(tx, { reviewId: id, by: 'hana', outcome: 'publish' })
}
