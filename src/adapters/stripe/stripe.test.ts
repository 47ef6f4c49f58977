import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { Declined, Rejected, Unreachable } from '../../modules/payments/index.ts'
import { movableClock } from '../../testing/clock.ts'
import { FakeStripe } from '../../testing/fake-stripe/fake-stripe.ts'
import { StripeNo } from '../../testing/fake-stripe/no.ts'
import { fromStripeAmount, isServedCurrency, toStripeAmount } from './stripe-amount.ts'
import { stripePayments } from './stripe.ts'

const clock = movableClock()
const fake = new FakeStripe(clock)
await fake.listen()
afterAll(() => fake.close())
const provider = stripePayments({ ...fake.settings, clock })
const tea = money(4200, 'USD')
const begin = (id = newId(), amount = tea) =>
  provider.begin({ id, reference: newId(), amount, returnUrl: 'https://tea.example' })

describe('Stripe', () => {
  it('K3: tells the shopper’s reason of a decline, and a second card on the same payment works', async () => {
    const { providerRef, page } = await begin()
    expect(page).toMatchObject({ kind: 'client', publicKey: 'pk_test_dangol' })
    fake.shopperConfirms(providerRef, 'pm_card_chargeDeclinedExpiredCard')
    expect(await provider.fetch(providerRef)).toEqual({ status: 'declined', declineReason: 'expired-card' })
    fake.shopperConfirms(providerRef, 'pm_card_visa')
    expect(await provider.fetch(providerRef)).toEqual({ status: 'authorised', amount: tea })
  })

  it('K3: a 3-D Secure challenge waits for her, and may fail', async () => {
    const { providerRef } = await begin()
    fake.shopperConfirms(providerRef, 'pm_card_authenticationRequired')
    expect(await provider.fetch(providerRef)).toEqual({ status: 'needs-action' })
    fake.shopperAuthenticates(providerRef, false)
    expect(await provider.fetch(providerRef)).toEqual({ status: 'declined', declineReason: 'authentication-failed' })
  })

  it('K3: the same key with another amount is rejected, never begun twice', async () => {
    const id = newId()
    const reference = newId()
    const ask = (amount: number) =>
      provider.begin({ id, reference, amount: money(amount, 'USD'), returnUrl: 'https://tea.example' })
    const first = await ask(4200)
    expect((await ask(4200)).providerRef).toBe(first.providerRef)
    await expect(ask(4300)).rejects.toThrow(Rejected)
  })

  it('a refund made in the dashboard rings by webhook and is found', async () => {
    const { providerRef } = await begin()
    fake.shopperConfirms(providerRef, 'pm_card_visa')
    await provider.capture({ providerRef, key: newId(), amount: tea })
    fake.refundAtDesk(providerRef, 1200)
    const { body, headers } = fake.webhook('refund.created')
    expect(await provider.readWebhook(body, headers)).toEqual([{ eventId: expect.any(String) as string, providerRef }])
    const { refunds } = await provider.fetch(providerRef)
    expect(refunds).toMatchObject([{ amount: money(1200, 'USD'), status: 'done' }])
  })

  it('K3: more than authorised cannot be taken there either', async () => {
    const { providerRef } = await begin()
    fake.shopperConfirms(providerRef, 'pm_card_visa')
    const tooMuch = provider.capture({ providerRef, key: newId(), amount: money(4201, 'USD') })
    await expect(tooMuch).rejects.toMatchObject({ providerCode: 'amount_too_large' })
  })

  it('a wrong key is rejected; a service that is away is unreachable', async () => {
    const wrong = stripePayments({ ...fake.settings, secretKey: 'sk_wrong', clock })
    await expect(wrong.fetch('pi_1')).rejects.toThrow(Rejected)
    const away = stripePayments({ ...fake.settings, connection: { host: '127.0.0.1', port: 1, protocol: 'http' } })
    await expect(away.fetch('pi_1')).rejects.toThrow(Unreachable)
  })

  it('notices of payments that are not ours are left alone', async () => {
    const { providerRef } = await begin()
    fake.intents.get(providerRef)!.metadata = { payment: 'order 17 of another system' }
    fake.shopperConfirms(providerRef, 'pm_card_visa')
    const { body, headers } = fake.webhook('payment_intent.amount_capturable_updated')
    expect(await provider.readWebhook(body, headers)).toEqual([])
  })

  it.each([
    [402, { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }, Declined],
    [429, { type: 'rate_limit_error' }, Unreachable],
    [500, { type: 'api_error' }, Unreachable],
    [409, { type: 'invalid_request_error', code: 'idempotency_key_in_use' }, Unreachable],
    [429, { type: 'invalid_request_error', code: 'lock_timeout' }, Unreachable],
    [404, { type: 'invalid_request_error', code: 'resource_missing' }, Rejected],
    [403, { type: 'invalid_request_error' }, Rejected],
  ])('%i %j becomes one of the three noes', async (status, error, no) => {
    fake.refuseWith(new StripeNo(status, { message: 'No', ...error }))
    await expect(provider.capture({ providerRef: 'pi_1', key: newId(), amount: tea })).rejects.toThrow(no)
    fake.refuseWith(undefined)
  })

  it('counts in Stripe’s minor units and back', () => {
    for (const [amount, currency, atStripe] of [
      [4200, 'USD', 4200],
      [3000, 'KRW', 3000],
      [500, 'ISK', 50_000],
    ] as const) {
      expect(toStripeAmount(money(amount, currency))).toBe(atStripe)
      expect(fromStripeAmount(atStripe, currency.toLowerCase())).toEqual(money(amount, currency))
    }
    expect(isServedCurrency('KWD')).toBe(false)
  })
})

describe('cards kept at Stripe', () => {
  const profileId = newId()
  const about = { returnUrl: 'https://tea.example/back', reference: newId(), amount: tea }
  const kept = async (card: string) => {
    const customer = await provider.saved!.openCustomer(profileId)
    const { providerRef } = await provider.begin({ id: newId(), ...about, customer, savesMethod: true })
    fake.shopperConfirms(providerRef, card)
    if (fake.intents.get(providerRef)!.status === 'requires_action') fake.shopperAuthenticates(providerRef, true)
    return { customer, method: (await provider.saved!.list(customer))[0]!.id }
  }

  it('K7: belong to one customer a person, and pay at once', async () => {
    const { customer, method } = await kept('pm_card_visa')
    expect(await provider.saved!.openCustomer(profileId)).toBe(customer)
    const paid = await provider.begin({ id: newId(), ...about, customer, method })
    expect(paid.report).toEqual({ status: 'authorised', amount: tea })
  })

  it('K7: lead to the bank’s page where the bank asks', async () => {
    const { customer, method } = await kept('pm_card_authenticationRequired')
    const { report, page, providerRef } = await provider.begin({ id: newId(), ...about, customer, method })
    expect([report.status, page]).toEqual(['needs-action', { kind: 'redirect', url: expect.any(String) as string }])
    fake.shopperAuthenticates(providerRef, true)
    expect(await provider.fetch(providerRef)).toEqual({ status: 'authorised', amount: tea })
  })

  it('K7: pay for nobody else, and not once they are forgotten', async () => {
    const { customer, method } = await kept('pm_card_visa')
    const alex = await provider.saved!.openCustomer(newId())
    await expect(provider.begin({ id: newId(), ...about, customer: alex, method })).rejects.toThrow(Rejected)
    await provider.saved!.forget(method)
    expect((await provider.saved!.list(customer)).map(({ id }) => id)).not.toContain(method)
    await expect(provider.begin({ id: newId(), ...about, customer, method })).rejects.toThrow(Rejected)
    await expect(provider.saved!.forget(method)).rejects.toThrow(Rejected)
  })
})
