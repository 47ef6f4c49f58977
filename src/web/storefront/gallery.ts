import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { type Picture, pictureOf } from '../../modules/media/index.ts'
import { type CustomerPicture, listPictures } from '../../modules/reviews/index.ts'
import type { PictureData } from './parts/picture.tsx'
import { isOnPages } from './sold-here.ts'
import type { Visit } from './visit.ts'

/** A customer's picture, ready to be drawn. */
export interface GalleryPicture extends CustomerPicture {
  readonly picture: PictureData
}

/** Gives pictures their sizes, in one query; what cannot be shown is left out. */
export async function galleryOf(
  read: Read,
  visit: Visit,
  pictures: readonly CustomerPicture[],
): Promise<GalleryPicture[]> {
  const found = await pictureOf(
    read,
    pictures.map(({ mediaId }) => mediaId),
  )
  return pictures.flatMap((each) => {
    const picture = found.get(each.mediaId)
    return picture ? [{ ...each, picture: { ...picture, alt: altOf(visit, picture, each.author) } }] : []
  })
}

/** So many in a row below a list. */
const inRow = 8

/** The newest pictures of products that stand in a list, whose authors let them show beyond those products' own pages. */
export async function picturesOfCards(
  read: Read,
  visit: Visit,
  cards: readonly { readonly id: string }[],
): Promise<GalleryPicture[]> {
  if (cards.length === 0) return []
  const productIds = cards.map(({ id }) => id)
  const found = await listPictures(read, { place: 'site', productIds, limit: inRow })
  return galleryOf(read, visit, found.slice(0, inRow))
}

/** Without those of products that have no page any more: a picture leads to its product. One query. */
export async function withPages<Sent extends { readonly productId: string }>(
  read: Read,
  pictures: readonly Sent[],
): Promise<Sent[]> {
  const products = await findProducts(read, [...new Set(pictures.map(({ productId }) => productId))])
  const shown = products.filter(({ status, notSoldIn }) => status === 'active' && isOnPages(notSoldIn))
  const ids = new Set(shown.map(({ id }) => id))
  return pictures.filter(({ productId }) => ids.has(productId))
}

/** What staff say it shows; else who took it, which is all that is known. */
export const altOf = (visit: Visit, { alt }: Picture, author: string): string =>
  translated(alt, visit.locale) || visit.words.pictures.by(author || visit.words.reviews.former)
