import type { Tx } from '../../kernel/transaction.ts'
import { listProducts, noteSearch } from '../../modules/catalog/index.ts'
import { saveCarrier, saveRule } from '../../modules/fulfilment/index.ts'
import { adjustStock, setStock } from '../../modules/inventory/index.ts'
import { createPromotion } from '../../modules/promotions/index.ts'
import { answersSchema, switchOn } from '../../modules/recipes/index.ts'
import { saveOwnTopic } from '../../modules/topics/index.ts'
import { both } from '../demo-product.ts'
import type { Shelf } from './shopping.ts'

/** Something that happened on a day. */
export interface Chore {
  readonly daysAgo: number
  readonly hour: number
  readonly happen: (tx: Tx) => Promise<void>
}

/** Who brings parcels, what goes into them, and what the shop listens for when they have arrived. */
export async function openBackRoom(tx: Tx): Promise<void> {
  const shopperName = both('Lid', '뚜껑')
  await saveOwnTopic(tx, { name: 'Lids of tins and pots', words: ['lid', '뚜껑'], shopperName, by: 'demo' })
  await saveCarrier(tx, { code: 'hanjin', name: 'Hanjin', trackingUrl: 'https://example.com/hanjin/{number}' })
  await saveCarrier(tx, { code: 'usps', name: 'USPS', trackingUrl: 'https://example.com/usps/{number}' })
  await saveCarrier(tx, { code: 'dhl', name: 'DHL', trackingUrl: 'https://example.com/dhl/{number}' })
  await saveRule(tx, {
    name: 'First order: a note by hand',
    position: 0,
    when: { orderTo: 1 },
    note: {
      text: both(
        'Dear {name}, this is your first parcel from us. We hope it feels like a visit.',
        '{name}님, 첫 소포예요. 놀러 간 기분으로 보냅니다.',
      ),
    },
  })
  await saveRule(tx, {
    name: 'Gifts go into hanji',
    position: 1,
    when: { isGift: true },
    packaging: { name: 'Hanji and red cord', instruction: 'Two sheets, one cord, the card under the cord.' },
  })
  await saveRule(tx, {
    name: 'The sturdy box',
    position: 9,
    packaging: { name: 'Brown box M', instruction: 'Wood wool below, paper above. Shake it: nothing may knock.' },
  })
  const promotion = await createPromotion(tx, {
    title: both('10% off your next order', '다음 주문 10% 할인'),
    rule: { kind: 'percent', basisPoints: 1_000 },
  })
  const answers = answersSchema.parse({ promotion, validDays: 60, heldBackPercent: 20 })
  await switchOn(tx, { key: 'insert', answers, by: 'demo' })
}

const terms: readonly (readonly [term: string, times: number])[] = [
  ['green tea', 9],
  ['레깅스', 8],
  ['틴트', 8],
  ['gift', 7],
  ['teapot', 5],
  ['면도기', 4],
  ['foundation', 4],
  ['sneaker', 6],
  ['matcha', 7],
  ['coffee', 4],
  ['cat food', 5],
  ['고양이 간식', 4],
  ['hoodie', 3],
  ['submarine', 1],
]

/** What was looked for; the last few were looked for in vain. */
export const searches: readonly Chore[] = terms.flatMap(([term, times], row) =>
  Array.from({ length: times }, (_, at) => ({
    daysAgo: 3 + ((row * 11 + at * 9) % 80),
    hour: 2 + ((row + at) % 12),
    happen: async (tx: Tx) => {
      const { total } = await listProducts(tx, { locale: 'en', term, status: 'active', limit: 1, withFacets: false })
      await noteSearch(tx, { term, results: total })
    },
  })),
)

/** Deliveries, a count and a breakage, so that the ledger tells more than sales. */
export function stockTaking(shelf: Shelf): Chore[] {
  const some = shelf.filter((_, at) => at % 3 === 0).map(({ variantIds }) => variantIds[0]!)
  return [
    {
      daysAgo: 45,
      hour: 1,
      happen: async (tx) => {
        for (const variantId of some) {
          await adjustStock(tx, { variantId, delta: 24, reason: 'received', reference: 'Autumn delivery' })
        }
      },
    },
    { daysAgo: 31, hour: 8, happen: (tx) => adjustStock(tx, { variantId: some[1]!, delta: -2, reason: 'damaged' }) },
    { daysAgo: 12, hour: 9, happen: (tx) => setStock(tx, { variantId: some[2]!, onHand: 40, reason: 'counted' }) },
  ]
}
