import { type Consumer, on, type Recurring } from '../../kernel/module.ts'
import { productArchived, productChanged, productCreated } from '../catalog/index.ts'
import { drawCards, recountMoved } from './stock-card.ts'

/** Keeps one card for each variant of the catalogue, by which staff find its stock. */
export const keepingStockCards: Consumer = {
  name: 'inventory.stock-cards',
  reactions: [productCreated, productChanged, productArchived].map((event) =>
    on(event, (tx, { data }) => drawCards(tx, data.productId)),
  ),
}

export const recountingStockCards: Recurring = {
  name: 'inventory.recount-stock-cards',
  everySeconds: 15,
  run: (edge) => edge.inTransaction(recountMoved),
}
