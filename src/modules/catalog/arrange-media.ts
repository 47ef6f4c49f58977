import type { Translated } from '../../kernel/locale.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { changeProduct } from './change-product.ts'
import { lockProduct } from './find-product.ts'
import type { ProductDetail, ProductMedia } from './product.ts'
import { CatalogInputInvalid, VariantUnknown } from './refusals.ts'

export interface MediaToAttach {
  productId: string
  mediaId: string
  /** What it shows, in words of this product. */
  alt?: Translated
  /** 0 is the first, shown in lists; at the end when left out. */
  position?: number
  /** The variants that show it first of all, e.g. all of one colour. */
  variantIds?: readonly string[]
}

/**
 * Gives a product a picture or model, or another place, words or variants to one it has. Repeating is harmless.
 *
 * @throws {ProductUnknown} @throws {MediaUnknown} @throws {VariantUnknown} when one of them is not there
 * @throws {CatalogInputInvalid} beyond 250 of them
 */
export async function attachMedia(tx: Tx, attach: MediaToAttach): Promise<ProductDetail> {
  const { media, variants } = await lockProduct(tx, attach.productId)
  const present = media.find(({ mediaId }) => mediaId === attach.mediaId)
  const others = media.filter(({ mediaId }) => mediaId !== attach.mediaId)
  const place = attach.position ?? (present ? media.indexOf(present) : others.length)
  const placed: ProductMedia = { mediaId: attach.mediaId, alt: attach.alt ?? present?.alt ?? {} }
  const wished = new Set(attach.variantIds ?? [])
  const unknown = [...wished].findIndex((id) => !variants.some((variant) => variant.id === id))
  if (unknown >= 0) throw new VariantUnknown(`variantIds.${unknown}`)

  return changeProduct(tx, {
    productId: attach.productId,
    media: others.toSpliced(place, 0, placed).map(asInput),
    variants: variants.map(({ id, optionValues, mediaIds }) => ({
      id,
      optionValues: [...optionValues],
      mediaIds: wished.has(id) ? [...new Set([attach.mediaId, ...mediaIds])] : [...mediaIds],
    })),
  })
}

/**
 * Puts a product's pictures into this order.
 *
 * @throws {ProductUnknown} when there is none with this id
 * @throws {CatalogInputInvalid} when these are not exactly the ones it has, each once
 */
export async function arrangeMedia(
  tx: Tx,
  { productId, mediaIds }: { productId: string; mediaIds: readonly string[] },
): Promise<ProductDetail> {
  const { media } = await lockProduct(tx, productId)
  const byId = new Map(media.map((each) => [each.mediaId, each]))
  const exact = new Set(mediaIds).size === mediaIds.length && mediaIds.length === media.length
  if (!exact || !mediaIds.every((id) => byId.has(id))) {
    throw new CatalogInputInvalid('mediaIds', 'Name each picture of the product once. Load it again; it has changed.')
  }
  return changeProduct(tx, { productId, media: mediaIds.map((id) => asInput(byId.get(id)!)) })
}

/** Takes a picture or model from a product and its variants; harmless when it is gone already. @throws {ProductUnknown} */
export async function detachMedia(
  tx: Tx,
  { productId, mediaId }: { productId: string; mediaId: string },
): Promise<ProductDetail> {
  const { media } = await lockProduct(tx, productId)
  return changeProduct(tx, { productId, media: media.filter((each) => each.mediaId !== mediaId).map(asInput) })
}

const asInput = ({ mediaId, alt }: ProductMedia) => ({ mediaId, alt: { ...alt } })
