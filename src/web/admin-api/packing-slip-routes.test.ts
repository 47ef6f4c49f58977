import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { packingList, saveRule, startPacking } from '../../modules/fulfilment/index.ts'
import type { Order } from '../../modules/orders/index.ts'
import { createPromotion } from '../../modules/promotions/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aLine, aPaidOrder } from '../../testing/orders.ts'
import { readPdf } from '../../testing/pdf-text.ts'
import { packingSlipRoutes } from './packing-slip-routes.ts'

const db = await testDatabase()
const { server, clientWith } = await adminServer(db, packingSlipRoutes)
const { key } = await inTransaction(db, (tx) =>
  makeApiKey(tx, { name: 'Test', scopes: ['orders:read'], createdBy: 'hana' }),
)
const headers = { authorization: `Bearer ${key}` }

const address = {
  name: '김민지',
  line1: '세종대로 1',
  city: '서울',
  postcode: '04524',
  country: 'KR',
} as const

/** An order with a box, a note, an insert with its code, and whatever else is wanted, being packed. */
async function aPackedOrder(change: Parameters<typeof aPaidOrder>[1] = {}): Promise<{ order: Order; code: string }> {
  return inTransaction(db, async (tx) => {
    await changeShop(tx, { settings: { name: '온정 Onjeong', address: '인사동길 12\n서울' } })
    const order = await aPaidOrder(tx, { name: '김민지', address, ...change })
    await startPacking(tx, { orderId: order.id, by: 'hana' })
    const { extras } = await packingList(tx, order.id)
    return { order, code: extras.find(({ kind }) => kind === 'insert')!.code! }
  })
}

await inTransaction(db, async (tx) => {
  const promotionId = await createPromotion(tx, {
    title: { en: 'Come back' },
    rule: { kind: 'percent', basisPoints: 1_000 },
  })
  const packaging = { name: 'Kraft box', instruction: 'Close it with <green> tape.' }
  const note = { text: { ko: '{name}님, 첫 주문 고맙습니다.', en: 'Thank you, {name}.' } }
  const insert = { promotionId, text: { ko: '다음 주문에 10% 할인', en: '10% off your next order' } }
  await saveRule(tx, { name: 'All', packaging, note, insert })
})

const pageOf = (orderId: string, query = '') =>
  server.inject({ url: `/api/admin/v1/orders/${orderId}/packing-slip${query}`, headers })
const pdfOf = (orderId: string, query = '') =>
  server.inject({ url: `/api/admin/v1/orders/${orderId}/packing-slip.pdf${query}`, headers })

describe('the packing slip', () => {
  it('F5, F6: as a page says who it is for, what to do, the note with room for a hand, and the code', async () => {
    const { order, code } = await aPackedOrder()
    const answer = await pageOf(order.id)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const saying = ['온정 Onjeong', order.number, '김민지', '세종대로 1', '2 ×', 'Jeju green tea', code, '손글씨:']
    for (const said of [...saying, '김민지님, 첫 주문 고맙습니다.', '다음 주문에 10% 할인', '&lt;green> tape']) {
      expect(answer.body).toContain(said)
    }
    expect(answer.body).not.toContain('$')
    const nonce = /style-src[^;]*'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))![1]!
    expect(answer.body).toContain(`<style nonce="${nonce}">`)
    expect(answer.body).toContain('@page { size: A4;')
    expect((await pageOf(order.id, '?size=A6')).body).toContain('@page { size: A6;')
  })

  it('says prices only when wished, and never to whom a gift is sent', async () => {
    const plain = await aPackedOrder()
    const withPrices = (await pageOf(plain.order.id, '?prices=yes')).body
    expect(withPrices).toContain('US$24.00'.replace('US', ''))
    expect(withPrices).toContain('118.00')
    const gift = await aPackedOrder({ giftMessage: '생일 축하해!' })
    const body = (await pageOf(gift.order.id, '?prices=yes')).body
    expect(body).toContain('생일 축하해!')
    expect(body).not.toContain('118.00')
  })

  it('F5: as a PDF holds its own Korean letters and says the same', async () => {
    const { order, code } = await aPackedOrder({ giftMessage: '생일 축하해, 소라야!' })
    const answer = await pdfOf(order.id)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    const pdf = readPdf(answer.rawPayload)
    expect(pdf.pages).toBe(1)
    expect(pdf.embeddedFonts.map((font) => font.replace(/^.*\+/, '')).sort()).toEqual([
      'Pretendard-Bold',
      'Pretendard-Regular',
    ])
    const text = pdf.text.replaceAll(/\s/g, '')
    const saying = ['온정 Onjeong', order.number, '김민지', '서울', 'Kraft box', '생일 축하해, 소라야!', '고맙습니다.']
    for (const said of [...saying, '손글씨:', code, '2 × Jeju green tea']) {
      expect(text).toContain(said.replaceAll(/\s/g, ''))
    }
    expect(text).not.toContain('�')
  })

  it('F5: an order of many lines goes on over the page, on small paper over more', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => aLine({ title: `녹차 ${index + 1}번` }))
    const { order } = await aPackedOrder({ lines, locale: 'ko' })
    const large = readPdf((await pdfOf(order.id)).rawPayload)
    const small = readPdf((await pdfOf(order.id, '?size=A6')).rawPayload)
    expect(large.pages).toBeGreaterThan(1)
    expect(small.pages).toBeGreaterThan(large.pages)
    for (const pdf of [large, small]) {
      const text = pdf.text.replaceAll(/\s/g, '')
      for (const line of lines) expect(text).toContain(line.title.replaceAll(/\s/g, ''))
    }
  })

  it('is for staff, and of orders that exist', async () => {
    const { order } = await aPackedOrder()
    expect((await server.inject(`/api/admin/v1/orders/${order.id}/packing-slip.pdf`)).statusCode).toBe(401)
    const outsider = await clientWith('catalog:read')
    expect((await outsider.ask('GET', `/orders/${order.id}/packing-slip`)).status).toBe(403)
    expect((await pdfOf(order.checkoutId)).statusCode).toBe(404)
  })
})
