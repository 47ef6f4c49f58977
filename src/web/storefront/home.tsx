import type { VNode } from 'preact'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { collectionTiles, type ProductCard } from '../../modules/catalog/index.ts'
import { type Picture, pictureOf } from '../../modules/media/index.ts'
import { outletOf } from './sold-here.ts'
import { newestCards, onlyLoved } from './loved.ts'
import { proofOfCards } from './proof.ts'
import { HomePage } from './pages/home-page.tsx'
import type { HeroData } from './parts/hero.tsx'
import { ratingsOfCards } from './ratings-of-cards.ts'
import type { Visit } from './visit.ts'

const shown = 8
const mostTiles = 6

/** The front page with what it shows today. */
export async function homePage(read: Read, visit: Visit): Promise<VNode> {
  const newest = await newestCards(read, visit, shown)
  const loved = await onlyLoved(read, visit, shown / 2)
  const tiles = await collectionTiles(read, { locale: visit.locale, limit: mostTiles, outlet: outletOf(visit) })
  const ratings = await ratingsOfCards(read, newest, loved)
  const cards = new Map([...loved, ...newest].map((card) => [card.id, card]))
  const proof = await proofOfCards(read, visit, 'home', [...cards.values()])
  return <HomePage {...{ visit, newest, loved, tiles, hero: await heroOf(read, visit, newest), ratings, proof }} />
}

/** The merchant's own picture, else the newest product's. */
async function heroOf(read: Read, visit: Visit, newest: readonly ProductCard[]): Promise<HeroData> {
  const { mediaId, tallMediaId } = visit.shop.hero
  const pictures = await pictureOf(
    read,
    [mediaId, tallMediaId].filter((id) => id !== undefined),
  )
  const worded = (picture: Picture) => ({ ...picture, alt: translated(picture.alt, visit.locale) })
  const [wide, tall] = [mediaId, tallMediaId].map((id) => pictures.get(id ?? ''))
  const product = newest.find((card) => card.pictures.length > 0)?.pictures[0]
  return {
    ...(wide && { wide: worded(wide) }),
    ...(tall && { tall: worded(tall) }),
    ...(product && { product }),
  }
}
