import type { Tx } from '../../kernel/transaction.ts'
import {
  collectMeasurements,
  type Measurement,
  type ProofDeed,
  type ProofPlace,
} from '../../modules/analytics/index.ts'
import type { PlannedOrder } from './plan.ts'

type Glance = readonly [place: ProofPlace, deed?: ProofDeed]

/** What people who looked around that hour saw of the reviews; most of them bought nothing. */
const around: readonly Glance[] = [
  ...(['home', 'product', 'reviews', 'collection', 'home', 'product', 'reviews'] as const).map(
    (place) => [place] as const,
  ),
  ['home', 'read'],
  ...(['reviews', 'search', 'home', 'product', 'collection', 'reviews'] as const).map((place) => [place] as const),
  ['product', 'read'],
  ['reviews', 'filter'],
  ['reviews', 'helpful'],
]

/** What the one with this cart saw on her way, by how her cart is filled. */
const ways: readonly (readonly Glance[])[] = [
  [],
  [['home'], ['product'], ['reviews'], ['cart'], ['payment']],
  [['product'], ['product', 'buy'], ['cart'], ['payment']],
  [['collection'], ['product'], ['reviews', 'filter'], ['reviews'], ['payment']],
  [['account'], ['product'], ['cart'], ['payment']],
]

/** Pages told that reviews were seen; which cart it was, only where the law lets it be known, as on the real pages. */
export async function seeReviews(tx: Tx, checkoutId: string, { cart, person }: PlannedOrder): Promise<void> {
  const others = Array.from({ length: 6 + (cart % 9) }, (_, at) => around[(at * 5 + cart) % around.length]!)
  const visits = Array.from({ length: 9 + (cart % 21) }, (_, at) => visit(tx, cart + at))
  const told = [
    ...visits,
    ...others.map((one) => tell(tx, one)),
    ...ways[cart % ways.length]!.map((one) => tell(tx, one)),
  ]
  const hers = person.market === 'kr' ? checkoutId : undefined
  await collectMeasurements(
    tx,
    told.map((one, at) => ({
      ...one,
      market: person.market,
      cart: at < visits.length + others.length ? undefined : hers,
    })),
  )
}

const from = ['none', 'search', 'none', 'social', 'other'] as const

/** Somebody came to the shop, whether or not she ordered in the end. */
const visit = (tx: Tx, seed: number): Measurement => ({
  ...{ id: tx.newId(), happening: { type: 'page-seen' }, template: seed % 3 === 0 ? 'product' : 'home', subject: '' },
  ...{ locale: 'en', market: '', device: seed % 4 === 0 ? 'desktop' : 'phone', source: from[seed % from.length]! },
  visitor: undefined,
})

/** On which kind of page a place of proof is. */
function templateOf(place: Glance[0]): Measurement['template'] {
  if (place === 'payment') return 'checkout'
  if (place === 'embed') return 'other'
  return place === 'reviews' ? 'product' : place
}

const tell = (tx: Tx, [place, deed]: Glance): Measurement => ({
  id: tx.newId(),
  happening: deed ? { type: 'proof-used', place, deed } : { type: 'proof-seen', place },
  template: templateOf(place),
  ...{ subject: '', locale: 'en', market: '', device: 'phone', source: 'shop', visitor: undefined },
})
