import { describe, expect, it } from 'vitest'
import type { Tx } from '../../kernel/transaction.ts'
import { receiveReturn, requestReturn } from '../../modules/fulfilment/index.ts'
import type { Order } from '../../modules/orders/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { readPdf } from '../../testing/pdf-text.ts'
import { aShoe, anArrivedOrder, sendingBack } from '../../testing/return-scene.ts'
import { newId } from '../../kernel/id.ts'
import { labelContent } from './label.ts'
import { labelPage } from './page.tsx'
import { labelPdf } from './pdf.ts'

const db = await testDatabase()

/** Minji prints the slip for the sneakers that she exchanges for credit. */
async function scene(tx: Tx, locale: string): Promise<{ order: Order; returnId: string }> {
  const placed = await anArrivedOrder(tx, await aShoe(tx))
  const lines = sendingBack(placed, undefined, { choice: 'credit' })
  const { accepted } = await requestReturn(tx, { token: placed.token, lines })
  return { order: { ...placed, locale }, returnId: accepted!.id }
}

describe('the slip of a return', () => {
  it.each([
    ['en', ['Return slip', 'store credit', 'Take it to the post office', 'Please send it so that it is with us by']],
    ['ko', ['반품 송장', '적립금', '가까운 우체국', '까지 저희에게 닿도록']],
  ])('F7: says number, address, goods and what comes next, on paper and on the page (%s)', (locale, said) =>
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { name: 'Onjeong', address: '12 Insa-dong\nSeoul' } })
      const { order, returnId } = await scene(tx, locale)
      const content = (await labelContent(tx, order, returnId))!
      const { pages, text } = readPdf(await labelPdf(content))
      expect(pages).toBe(1)
      const page = labelPage(content, 'nonce')
      const everywhere = [`${order.number}-R1`, order.number, '12 Insa-dong', 'Seoul', '1 × Court sneaker', ...said]
      for (const words of everywhere) {
        expect(text.replaceAll('\n', ' ')).toContain(words)
        expect(page).toContain(words)
      }
      expect(page).not.toContain('Jeju green tea')
    })(),
  )

  it(
    'F7: asks where to send it while the shop names no address',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { address: null, contactEmail: 'tea@onjeong.example' } })
      const { order, returnId } = await scene(tx, 'en')
      expect((await labelContent(tx, order, returnId))!.to).toContain('Ask us where to: tea@onjeong.example')
    }),
  )

  it(
    'F7: is not there for the return of another order, nor once the goods are here',
    inTx(db, async (tx) => {
      const { order, returnId } = await scene(tx, 'en')
      expect(await labelContent(tx, { ...order, id: newId() }, returnId)).toBeUndefined()
      const lines = [{ lineId: order.lines[1]!.id, quantity: 1, restock: true }]
      await receiveReturn(tx, { returnId, lines, refund: true, by: 'hana' })
      expect(await labelContent(tx, order, returnId)).toBeUndefined()
    }),
  )
})
