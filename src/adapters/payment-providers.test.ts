import { describe, expect, it } from 'vitest'
import { pageSourcesOf, providerNamed, providersFor, ProviderUnknown } from '../modules/payments/index.ts'
import { type PaymentSettings, paymentProviders } from './payment-providers.ts'

const stripe = { secretKey: 'sk_test', publishableKey: 'pk_test', webhookSecret: 'whsec_test' }
const paypal = { clientId: 'id', clientSecret: 'secret', webhookId: 'WH', environment: 'sandbox' } as const
const bankTransfer = { accountHolder: 'Tea House', account: 'DE02', currencies: ['EUR'] }

const providersOf = (settings: PaymentSettings) =>
  paymentProviders(settings, () => {
    throw new Error('The database is not open yet')
  }).providers
const namesFor = (settings: PaymentSettings, currency: string, country?: string) =>
  providersFor(providersOf(settings), { currency, ...(country && { country }) }).map(({ name }) => name)

describe('which ways to pay a shopper sees', () => {
  const all = { stripe, paypal, bankTransfer }

  it('K4: wallets first', () => {
    expect(namesFor(all, 'EUR', 'FR')).toEqual(['paypal', 'stripe', 'bank-transfer'])
  })

  it('K4: in the order of her region', () => {
    expect(namesFor(all, 'EUR', 'DE')).toEqual(['paypal', 'bank-transfer', 'stripe'])
    expect(namesFor(all, 'USD', 'KR')).toEqual(['stripe', 'paypal'])
  })

  it('K4: only those that take her currency', () => {
    expect(namesFor(all, 'KRW', 'KR')).toEqual(['stripe'])
    expect(namesFor(all, 'KWD')).toEqual([])
  })

  it('K3: what is not configured is absent, and the test bank leaves when something real is', () => {
    expect(namesFor({}, 'USD')).toEqual(['test'])
    expect(namesFor({ stripe }, 'USD')).toEqual(['stripe'])
    expect(namesFor({ bankTransfer }, 'EUR')).toEqual(['bank-transfer'])
    expect(namesFor({ stripe, test: true }, 'USD')).toEqual(['stripe', 'test'])
    expect(namesFor({ test: false }, 'USD')).toEqual([])
    expect(() => providerNamed(providersOf({ stripe }), 'paypal')).toThrow(ProviderUnknown)
  })

  it('K3: a page may load what its providers need, and nothing for those that are absent', () => {
    expect(pageSourcesOf(providersOf({ stripe })).scripts).toContain('https://js.stripe.com')
    expect(pageSourcesOf(providersOf({ paypal })).forms).toContain('https://www.paypal.com')
    expect(pageSourcesOf(providersOf({}))).toEqual({ scripts: [], frames: [], connections: [], forms: [] })
  })
})
