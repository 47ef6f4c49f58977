import { productDataOf, linkedDataOf } from './linked-data.ts'
import { marks } from './marks.ts'
import type { ProductShown } from './page-facts.ts'
import { isFolded, type Parsed, wordsIn } from './parsed.ts'

/** What a product page shows beside its button, and what it tells search engines. */
export function productShown(page: Parsed): ProductShown {
  const notes = page.all(marks.note).map(wordsIn)
  return {
    name: wordsIn(page.one('main h1')),
    price: wordsIn(page.one(marks.price)),
    isBuyable: page.one(marks.buy) !== null,
    hasStockMessage: page.one(marks.stock) !== null || page.one('main button[disabled]') !== null,
    hasDeliveryPromise: page.one('.delivery-note strong') !== null,
    hasReturnsPromise: notes.length > (page.one('.delivery-note strong') ? 1 : 0),
    promises: page.all(marks.promises).filter((promise) => !isFolded(promise)).length,
    hasWayOn: page.one(marks.wayOn) !== null,
    hasRating: page.one(marks.rating) !== null,
    data: productDataOf(linkedDataOf(page)),
  }
}
