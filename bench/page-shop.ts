import autocannon from 'autocannon'
import type { Tx } from '../src/kernel/transaction.ts'
import { createProduct } from '../src/modules/catalog/index.ts'
import { setStock } from '../src/modules/inventory/index.ts'
import { setPrices } from '../src/modules/pricing/index.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'

const sizes = ['50 g', '100 g', '250 g']

/** Products of three sizes each, priced and in stock. @returns their variants, three after three */
export async function manyProducts(tx: Tx, count: number): Promise<string[]> {
  await aTeaShop(tx)
  const variantIds: string[] = []
  for (let n = 1; n <= count; n++) {
    const { variants } = await createProduct(tx, {
      title: { en: `Tea number ${n}`, ko: `${n}번 차` },
      description: { en: `<p>${'A tea from the south with a long finish. '.repeat(12)}</p>` },
      status: 'active',
      options: [{ name: 'Size', values: sizes }],
      variants: sizes.map((size, at) => ({ optionValues: [size], weightGrams: 50 * (at + 1) })),
    })
    variantIds.push(...variants.map(({ id }) => id))
  }
  await setPrices(
    tx,
    variantIds.map((variantId, n) => ({ variantId, price: { amount: 900 + (n % 3) * 700, currency: 'USD' } })),
  )
  for (const variantId of variantIds) await setStock(tx, { variantId, onHand: 100_000, reason: 'counted' })
  return variantIds
}

/** Asks on 32 connections, each time for the next path. @returns answers per second; every one of them was 200 */
export async function answersPerSecond(origin: string, next: () => string, seconds: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: origin,
    connections: 32,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }],
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were no page, ${errors} did not come`)
  return requests.average
}
