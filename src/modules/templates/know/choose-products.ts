import type { Read } from '../../../kernel/transaction.ts'
import { categoriesOfProducts, soldInCollection } from '../../catalog/index.ts'
import type { KnownSupply } from '../../habits/index.ts'
import { boughtTogether, mostOrdered } from '../../orders/index.ts'
import { bestRated } from '../../reviews/index.ts'
import type { ProductSource } from '../block.ts'

/** What decides which products she is shown. */
export interface Leanings {
  readonly market: string
  readonly supplies: readonly KnownSupply[]
  readonly viewed: readonly string[]
  readonly inCart: readonly string[]
}

/** Which products a source shows somebody, the best first, as far as they turn out to be sold to her. */
export type Chooser = (source: ProductSource, her: Leanings) => readonly string[]

const lookedAt = 50
/** So many of what she bought last say what goes with it. */
const latestBought = 5

/**
 * Gets ready to choose for a whole batch of people: what goes together, what is rated best, what stands in collections.
 * The number of queries depends on the blocks and markets, never on the people.
 */
export async function chooserFor(
  read: Read,
  sources: readonly ProductSource[],
  people: readonly Leanings[],
): Promise<Chooser> {
  const collections = await collectionsOf(read, sources, people)
  const recommend = sources.some(({ from }) => from === 'recommended') ? await recommenderFor(read, people) : undefined
  return (source, her) => {
    if (source.from === 'chosen') return source.productIds
    if (source.from === 'collection') return collections.get(`${source.collectionId} ${her.market}`) ?? []
    if (source.from === 'recommended') return recommend!(her)
    const bought = new Map(her.supplies.map((supply) => [supply.productId, supply]))
    if (source.from === 'viewed') return her.viewed.filter((id) => !bought.has(id))
    return soonestFirst(her.supplies)
  }
}

async function collectionsOf(
  read: Read,
  sources: readonly ProductSource[],
  people: readonly Leanings[],
): Promise<Map<string, string[]>> {
  const ids = new Set(sources.flatMap((source) => (source.from === 'collection' ? [source.collectionId] : [])))
  const markets = new Set(people.map(({ market }) => market))
  const found = new Map<string, string[]>()
  for (const collectionId of ids) {
    for (const market of markets) {
      const sold = await soldInCollection(read, { collectionId, outlet: { market, salesChannel: 'page' } })
      found.set(`${collectionId} ${market}`, sold.slice(0, lookedAt))
    }
  }
  return found
}

/** What runs out next stands first, then what she bought last. */
const soonestFirst = (supplies: readonly KnownSupply[]): string[] =>
  supplies
    .toSorted((a, b) => timeOf(a) - timeOf(b) || b.lastAt.getTime() - a.lastAt.getTime())
    .map(({ productId }) => productId)

const timeOf = ({ runsOutAt }: KnownSupply): number => runsOutAt?.getTime() ?? Number.MAX_SAFE_INTEGER

/**
 * Recommends what others ordered with hers, then the best rated of the categories she buys and looks at, then what is
 * rated best and ordered most; never what she has bought or has in her cart.
 */
async function recommenderFor(read: Read, people: readonly Leanings[]): Promise<(her: Leanings) => readonly string[]> {
  const seeds = new Set(people.flatMap(seedsOf))
  const together = await boughtTogether(read, [...seeds])
  const rated = await bestRated(read, { limit: 200 })
  const loved = await mostOrdered(read, { limit: 50 })
  const pool = [...new Set([...rated, ...loved])]
  const categories = await categoriesOfProducts(read, [...new Set([...pool, ...seeds])])
  const byCategory = Map.groupBy(pool, (id) => categories.get(id))
  return (her) => {
    const own = seedsOf(her)
    const hersBought = new Set([...her.supplies.map(({ productId }) => productId), ...her.inCart])
    const kinds = new Set(own.flatMap((id) => categories.get(id) ?? []))
    const wished = [
      ...own.flatMap((id) => (together.get(id) ?? []).slice(0, 3)),
      ...[...kinds].flatMap((kind) => (byCategory.get(kind) ?? []).slice(0, 8)),
      ...pool.slice(0, lookedAt),
    ]
    return [...new Set(wished)].filter((id) => !hersBought.has(id)).slice(0, lookedAt)
  }
}

/** What she bought last, has in her cart and looked at. */
const seedsOf = ({ supplies, inCart, viewed }: Leanings): string[] => [
  ...supplies.slice(0, latestBought).map(({ productId }) => productId),
  ...inCart.slice(0, latestBought),
  ...viewed.slice(0, latestBought),
]
