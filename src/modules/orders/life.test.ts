import { describe, expect, it } from 'vitest'
import { canMoveFulfilment, canMovePayment, type FulfilmentState, fulfilmentMoves, paymentMoves } from './life.ts'
import { shopperStatus, staffStatus } from './status.ts'

describe('the life of an order', () => {
  it('goods that have left never go back to the shelf by a move', () => {
    for (const from of ['shipped', 'delivered', 'returned', 'partially-shipped'] as FulfilmentState[]) {
      expect(fulfilmentMoves[from]).not.toContain('open')
      expect(fulfilmentMoves[from]).not.toContain('packing')
    }
    expect(canMoveFulfilment('packing', 'open')).toBe(true)
  })

  it('money that has arrived is never unsaid', () => {
    for (const from of ['paid', 'partially-refunded', 'refunded'] as const) {
      expect(paymentMoves[from]).not.toContain('awaiting')
      expect(paymentMoves[from]).not.toContain('voided')
    }
    expect(canMovePayment('voided', 'paid')).toBe(true)
  })

  it.each([
    ['awaiting', 'open', undefined, 'awaiting-payment', 'waiting-for-payment'],
    ['voided', 'open', undefined, 'awaiting-payment', 'waiting-for-payment'],
    ['authorised', 'open', undefined, 'to-pack', 'confirmed'],
    ['paid', 'packing', undefined, 'packing', 'packing'],
    ['paid', 'partially-shipped', undefined, 'partially-shipped', 'partly-on-its-way'],
    ['paid', 'shipped', undefined, 'shipped', 'on-its-way'],
    ['refunded', 'open', undefined, 'refunded', 'refunded'],
    ['refunded', 'returned', undefined, 'returned', 'returned'],
    ['refunded', 'open', {}, 'cancelled', 'cancelled'],
  ] as const)('money %s, goods %s, cancelled %s: staff reads %s, the shopper %s', (...row) => {
    const [paymentState, fulfilmentState, cancellation, staff, shopper] = row
    expect(staffStatus({ paymentState, fulfilmentState, cancellation })).toBe(staff)
    expect(shopperStatus({ paymentState, fulfilmentState, cancellation })).toBe(shopper)
  })
})
