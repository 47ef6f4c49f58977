import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { type CustomerPicture, hotspotsOf } from '../../modules/reviews/index.ts'
import { type Offer, offersOf } from './offer.ts'
import type { Seen } from './parts/shoppable.tsx'
import type { Visit } from './visit.ts'

/** What is on a picture and can be bought: what staff pointed at, else what its review is of. */
export async function seenOn(
  read: Read,
  visit: Visit,
  { mediaId, productId }: CustomerPicture,
): Promise<{ seen: Seen[]; offers: Map<string, Offer> }> {
  const spots = (await hotspotsOf(read, [mediaId])).get(mediaId) ?? []
  const at = new Map(spots.map((spot) => [spot.productId, spot]))
  const products = await findProducts(read, spots.length > 0 ? [...at.keys()] : [productId])
  const seen = products
    .filter(({ status }) => status === 'active')
    .map(({ id, handle, title, variants }) => ({
      ...{ productId: id, handle, title: translated(title, visit.locale), at: at.get(id) },
      variantIds: variants.map((variant) => variant.id),
    }))
  const { currency, code: market } = visit.market
  const variantIds = seen.flatMap((each) => each.variantIds)
  return { seen, offers: await offersOf(read, { variantIds, currency, market, profileId: visit.profileId }) }
}
