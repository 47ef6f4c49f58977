import type { Edge } from '../kernel/module.ts'
import type { Read, Tx } from '../kernel/transaction.ts'
import { createCategory, createCollection, getProduct, listProducts, saveSynonyms } from '../modules/catalog/index.ts'
import { feedNames, renewFeedKey } from '../modules/feeds/index.ts'
import { addMedia, type FileStore, type UploadedMedia } from '../modules/media/index.ts'
import { listMarkets } from '../modules/pricing/index.ts'
import { changeShop } from '../modules/shop/index.ts'
import { writeArticles } from './articles/write-articles.ts'
import { categories } from './categories.ts'
import { collections, synonyms } from './collections.ts'
import { both } from './demo-product.ts'
import { collectionHeroes, homeTall, homeWide } from './drawings/heroes.ts'
import { captionFilm, type Film, showFilm, storeFilm } from './film/show-film.ts'
import { paint } from './paint.ts'
import { demoProducts } from './products/all.ts'
import { sayWhoSheIs } from './ideal-customer.ts'
import { putOnShelf, type Shelved } from './put-on-shelf.ts'
import { openDelivery, openGift, openMarkets, openPromotions } from './selling.ts'
import { hero, shop } from './shop.ts'
import { writeTemplates } from './templates/write-templates.ts'
import { writeToPeople } from './write-to-people.ts'
import { addEndpoint } from './webhooks.ts'

export { demoProducts } from './products/all.ts'

export interface Filling {
  readonly edge: Edge
  readonly files: FileStore
  /** Of the pictures' full size: tests do with small ones. */
  readonly pictureScale?: number
  /** When the worker may begin with finer sizes; the first minutes belong to visitors. */
  readonly finerPicturesFrom?: Date
  /** Told how far it is, for the one who waits. */
  readonly onProgress?: (words: string) => void
}

/**
 * Fills an empty shop with the demo: a brand, its goods with drawn pictures, prices, stock, delivery, promotions.
 *
 * Does nothing in a shop that has a market or a product: what a merchant made is never touched.
 *
 * @returns whether it was filled now
 */
export async function fillDemo(filling: Filling): Promise<boolean> {
  const { edge } = filling
  if (!(await edge.reading(isEmpty))) return false
  const painted = await paintAll(filling)
  // NOTE One transaction: a fill that is broken off leaves an empty shop, which the next start fills.
  const filmId = await edge.inTransaction(async (tx) => {
    const heroId = await openShop(tx, painted)
    await openMarkets(tx)
    await openDelivery(tx)
    const products = await fillShelves(tx, painted)
    await fillCollections(tx, painted, products)
    const shown = await showFilm(tx, painted.film, products.get('celadon-cup')!.productId)
    await writeArticles(tx, products)
    await writeTemplates(tx, {
      heroId,
      cupId: (await getProduct(tx, products.get('celadon-cup')!.productId)).media[0]!.mediaId,
    })
    await openPromotions(tx)
    await openGift(tx, products.get('tea-sachet-box')!.variantId)
    for (const words of synonyms) await saveSynonyms(tx, { words })
    for (const name of feedNames) await renewFeedKey(tx, name)
    await addEndpoint(tx)
    await writeToPeople(tx)
    await sayWhoSheIs(tx)
    return shown
  })
  await captionFilm(edge, painted.film, filmId)
  return true
}

async function isEmpty(read: Read): Promise<boolean> {
  const markets = await listMarkets(read)
  const { total } = await listProducts(read, { locale: 'en', limit: 1, withFacets: false })
  return markets.length === 0 && total === 0
}

/** What was drawn, by what it was drawn with. */
interface Painted {
  readonly of: (drawing: () => string) => UploadedMedia
  readonly film: Film
}

async function paintAll({ files, pictureScale = 1, finerPicturesFrom, onProgress }: Filling): Promise<Painted> {
  const drawings = [
    homeWide,
    homeTall,
    ...Object.values(collectionHeroes),
    ...demoProducts.flatMap(({ pictures }) => pictures.map(({ draw }) => draw)),
  ]
  const onPicture = (done: number, all: number) => onProgress?.(`${done} of ${all} pictures drawn`)
  const prepared = await paint(drawings, { files, scale: pictureScale, onPicture })
  const byDrawing = new Map(drawings.map((drawing, index) => [drawing, prepared[index]!]))
  const cup = demoProducts.find(({ handle }) => handle === 'celadon-cup')!.pictures[0]!
  const film = await storeFilm(files, byDrawing.get(cup.draw)!)
  return { of: (drawing) => ({ file: byDrawing.get(drawing)!, finerFrom: finerPicturesFrom }), film }
}

/** @returns the wide picture of the front page */
async function openShop(tx: Tx, painted: Painted): Promise<string> {
  const mediaId = await addMedia(tx, { ...painted.of(homeWide), alt: hero.alt })
  const tallMediaId = await addMedia(tx, { ...painted.of(homeTall), alt: hero.alt })
  const { title, text } = hero
  await changeShop(tx, { settings: { ...shop, hero: { mediaId, tallMediaId, title, text }, isDemo: true } })
  return mediaId
}

/** @returns the products by their handles */
async function fillShelves(tx: Tx, painted: Painted): Promise<Map<string, Shelved>> {
  const categoryIds = new Map<string, string>()
  for (const [position, category] of categories.entries()) {
    categoryIds.set(category.handle, (await createCategory(tx, { ...category, position })).id)
  }
  const made = new Map<string, Shelved>()
  for (const product of demoProducts) {
    const pictures = product.pictures.map(({ draw }) => painted.of(draw))
    const categoryId = categoryIds.get(product.category)!
    made.set(product.handle, await putOnShelf(tx, product, { painted: pictures, categoryId }))
  }
  return made
}

async function fillCollections(tx: Tx, painted: Painted, products: ReadonlyMap<string, Shelved>): Promise<void> {
  for (const [position, { products: handles, ...collection }] of collections.entries()) {
    const drawing = collectionHeroes[collection.handle]
    const alt = both(`${collection.title.en} of the season`, `이번 철의 ${collection.title.ko}`)
    const mediaId = drawing && (await addMedia(tx, { ...painted.of(drawing), alt }))
    await createCollection(tx, {
      ...collection,
      position,
      ...(mediaId ? { mediaId } : {}),
      ...(handles ? { productIds: handles.map((handle) => products.get(handle)!.productId) } : {}),
    })
  }
}
