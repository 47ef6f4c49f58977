import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { Rejected } from '../../modules/payments/index.ts'
import { fromPaypal, type PaypalOrder, reportOf } from './paypal-order.ts'

const piece = (status: string, value = '42.00') => ({ id: 'ID', status, amount: { currency_code: 'USD', value } })
type Pieces = NonNullable<NonNullable<PaypalOrder['purchase_units']>[number]['payments']>
const order = (payments: Pieces, status = 'COMPLETED'): PaypalOrder => ({
  id: 'ORDER',
  status,
  purchase_units: [{ payments }],
})
const tea = money(4200, 'USD')

describe('what a PayPal order says about its payment', () => {
  it.each([
    [order({}, 'PAYER_ACTION_REQUIRED'), { status: 'open' }],
    [order({}, 'VOIDED'), { status: 'voided' }],
    [order({ authorizations: [piece('PENDING')] }), { status: 'processing' }],
    [order({ authorizations: [piece('DENIED')] }), { status: 'declined', declineReason: 'do-not-honour' }],
    [order({ authorizations: [piece('EXPIRED')] }), { status: 'voided' }],
    [
      order({ authorizations: [piece('CAPTURED')], captures: [piece('PENDING')] }),
      { status: 'authorised', amount: tea, capturing: true },
    ],
    [
      order({ authorizations: [piece('CAPTURED')], captures: [piece('COMPLETED', '40.00'), piece('DECLINED')] }),
      { status: 'captured', amount: money(4000, 'USD'), refunds: [] },
    ],
  ])('%#', (said, report) => {
    expect(reportOf(said)).toEqual(report)
  })

  it('an amount that cannot be read is rejected, never guessed', () => {
    expect(() => fromPaypal({ currency_code: 'USD', value: '42.005' })).toThrow(Rejected)
  })
})
