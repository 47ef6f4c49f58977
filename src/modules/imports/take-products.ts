import type { Tx } from '../../kernel/transaction.ts'
import { categoryByPath, upsertProducts } from '../catalog/index.ts'
import { catalogInput } from './catalog-input.ts'
import type { Finding } from './finding.ts'
import type { ImportTerms } from './import-terms.ts'
import type { Incoming, IncomingProduct, SourceName } from './incoming.ts'
import { offersIn, takeOffers } from './take-offers.ts'
import { digestOf, keepTold, toldBefore } from './told.ts'

/** What became of some products. */
export interface Taken {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly findings: readonly Finding[]
}

export interface Taking extends ImportTerms {
  readonly source: SourceName
  /** For the stock ledger. */
  readonly runId?: string | undefined
  readonly by?: string | undefined
}

/**
 * Brings products into the shop, or up to date with their source.
 *
 * The same input again changes and announces nothing. What staff have changed since stays until the source tells
 * something else: product texts as a whole, each price and each quantity for itself, so that importing again never
 * brings back what was sold in between.
 *
 * @throws {Refusal} of the catalogue, for one of the products
 */
export async function takeProducts(tx: Tx, taking: Taking, batch: readonly Incoming[]): Promise<Taken> {
  const before = await toldBefore(tx, taking.source, batch)
  const good = batch.flatMap(({ key, product }) =>
    product ? [{ key, product, digest: digestOf(product, taking) }] : [],
  )
  const news = good.filter(({ key, digest }) => before.get(key)?.digest !== digest)

  const categories = new Map<string, string | undefined>()
  const inputs: ReturnType<typeof catalogInput>[] = []
  for (const { key, product } of news) {
    const categoryId = await categoryOf(tx, product, categories)
    inputs.push(catalogInput({ source: taking.source, sourceKey: key, locale: taking.locale, categoryId, product }))
  }
  const saved = (await upsertProducts(tx, inputs)).map((upserted, at) => {
    const { key, product } = news[at]!
    return { ...upserted, offers: offersIn(product, upserted.product, before.get(key)?.variants ?? {}) }
  })
  const offers = saved.flatMap((one) => one.offers)
  const findings = await takeOffers(tx, taking, offers)
  await keepTold(
    tx,
    taking.source,
    news.map(({ key, digest }, index) => {
      const variants = Object.fromEntries(saved[index]!.offers.map(({ variantId, told }) => [variantId, told]))
      return { sourceKey: key, productId: saved[index]!.product.id, digest, variants }
    }),
  )
  const created = saved.filter(({ outcome }) => outcome === 'created').length
  const changed = saved.filter(
    (one) => one.outcome === 'changed' || (one.outcome === 'unchanged' && one.offers.some((offer) => offer.isNews)),
  ).length
  return {
    created,
    changed,
    unchanged: good.length - created - changed,
    refused: batch.length - good.length,
    findings: [...batch.flatMap((one) => one.findings), ...findings],
  }
}

async function categoryOf(
  tx: Tx,
  { categoryPath }: IncomingProduct,
  known: Map<string, string | undefined>,
): Promise<string | undefined> {
  const path = JSON.stringify(categoryPath)
  if (!known.has(path)) known.set(path, await categoryByPath(tx, categoryPath))
  return known.get(path)
}
