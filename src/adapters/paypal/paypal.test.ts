import { afterAll, describe, expect, it } from 'vitest'
import { seconds } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { BadSignature, Declined, Rejected, Unreachable } from '../../modules/payments/index.ts'
import { movableClock } from '../../testing/clock.ts'
import { FakePaypal } from '../../testing/fake-paypal/fake-paypal.ts'
import { paypalNo } from './paypal-no.ts'
import { isPaypalCertificate, publicKeyIn } from './paypal-webhook.ts'
import { paypalPayments } from './paypal.ts'

const clock = movableClock()
const fake = new FakePaypal(clock)
await fake.listen()
afterAll(() => fake.close())
const provider = paypalPayments(fake.settings)
const begin = (amount = money(4200, 'USD')) =>
  provider.begin({ id: newId(), reference: newId(), amount, returnUrl: 'https://tea.example' })

describe('PayPal', () => {
  it('K3: sends the shopper to PayPal, and her approval becomes an authorisation by our word', async () => {
    const { providerRef, page } = await begin()
    expect(page).toMatchObject({ kind: 'redirect', url: expect.stringContaining('paypal.com') as string })
    fake.payerApproves(providerRef)
    expect(await provider.fetch(providerRef)).toEqual({ status: 'open', approved: true })
    expect(await provider.finish!(providerRef)).toMatchObject({ status: 'authorised', amount: money(4200, 'USD') })
    expect(await provider.finish!(providerRef)).toMatchObject({ status: 'authorised' })
  })

  it('K3: her bank may still decline', async () => {
    const { providerRef } = await begin()
    fake.payerApproves(providerRef, { declined: true })
    await expect(provider.finish!(providerRef)).rejects.toThrow(Declined)
  })

  it('writes amounts as decimals, without any where the currency has none', async () => {
    const yen = await begin(money(3000, 'JPY'))
    expect(fake.orders.get(yen.providerRef)!.purchase_units[0]!.amount.value).toBe('3000')
    const dollars = await begin(money(4205, 'USD'))
    expect(fake.orders.get(dollars.providerRef)!.purchase_units[0]!.amount.value).toBe('42.05')
  })

  it('fetches a token once, again before it ends, and again when PayPal has forgotten it', async () => {
    const { tokensGiven } = fake
    const { providerRef } = await begin()
    await provider.fetch(providerRef)
    clock.forward(seconds(541))
    await provider.fetch(providerRef)
    await provider.fetch(providerRef)
    fake.forgetToken()
    await provider.fetch(providerRef)
    expect(fake.tokensGiven - tokensGiven).toBe(2)
  })

  it('a wrong secret is rejected; a service that is away is unreachable', async () => {
    const wrong = paypalPayments({ ...fake.settings, clientSecret: 'wrong' })
    await expect(wrong.fetch('ORDER')).rejects.toThrow(Rejected)
    const away = paypalPayments({ ...fake.settings, url: 'http://127.0.0.1:1' })
    await expect(away.fetch('ORDER')).rejects.toThrow(Unreachable)
  })

  it('an order that was never approved has nothing to take and nothing to release', async () => {
    const { providerRef } = await begin()
    const order = { providerRef, key: newId() }
    await expect(provider.capture({ ...order, amount: money(1, 'USD') })).rejects.toThrow(Rejected)
    expect(await provider.void(order)).toEqual({ status: 'voided' })
  })

  it.each([
    'http://api.paypal.com/v1/notifications/certs/CERT',
    'https://api.paypal.com.evil.example/v1/notifications/certs/CERT',
    'https://evil.example/api.paypal.com/v1/notifications/certs/CERT',
    'https://api.paypal.com@evil.example/v1/notifications/certs/CERT',
    'https://api.paypal.com:8443/v1/notifications/certs/CERT',
    'https://api.paypal.com/elsewhere/CERT',
    'https://api.paypal.com/v1/notifications/certs/../../elsewhere',
    'file:///etc/passwd',
    'nonsense',
  ])('K3: takes no certificate from %s', async (url) => {
    expect(isPaypalCertificate(url)).toBe(false)
    fake.payerApproves((await begin()).providerRef)
    const { body, headers } = fake.webhook()
    const read = provider.readWebhook(body, { ...headers, 'paypal-cert-url': url })
    await expect(read).rejects.toThrow(BadSignature)
  })

  it('K3: takes certificates from PayPal itself, and no other algorithm or webhook', async () => {
    expect(isPaypalCertificate('https://api.paypal.com/v1/notifications/certs/CERT-360caa42')).toBe(true)
    fake.payerApproves((await begin()).providerRef)
    const { body, headers } = fake.webhook()
    expect(await provider.readWebhook(body, headers)).toHaveLength(1)
    const none = provider.readWebhook(body, { ...headers, 'paypal-auth-algo': 'none' })
    await expect(none).rejects.toThrow(BadSignature)
    const other = paypalPayments({ ...fake.settings, webhookId: 'WH-OTHER' })
    await expect(other.readWebhook(body, headers)).rejects.toThrow(BadSignature)
  })

  it('K3: a certificate that is none, or not of this day, is refused', async () => {
    fake.payerApproves((await begin()).providerRef)
    const { body, headers } = fake.webhook()
    const nonsense = paypalPayments({ ...fake.settings, certificate: () => Promise.resolve('nonsense') })
    await expect(nonsense.readWebhook(body, headers)).rejects.toThrow(BadSignature)

    expect(publicKeyIn(certificate, new Date('2026-11-22T00:00:00Z')).type).toBe('public')
    for (const day of ['2026-11-20', '2026-11-24']) {
      expect(() => publicKeyIn(certificate, new Date(`${day}T00:00:00Z`))).toThrow(BadSignature)
    }
  })

  it.each([
    [422, { details: [{ issue: 'INSTRUMENT_DECLINED' }] }, Declined],
    [422, { details: [{ issue: 'ORDER_NOT_APPROVED' }] }, Rejected],
    [404, { name: 'RESOURCE_NOT_FOUND' }, Rejected],
    [429, { name: 'RATE_LIMIT_REACHED' }, Unreachable],
    [503, {}, Unreachable],
  ])('%i %j becomes one of the three noes', (status, body, no) => {
    expect(paypalNo(status, body)).toBeInstanceOf(no)
  })
})

/** Valid from 21 to 22 November 2026 only; its key was thrown away. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBijCCAS+gAwIBAgIUBgRsj/2YIp0B44JejiXKpiz19oMwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPYXBpLnBheXBhbC50ZXN0MB4XDTI2MTEyMTE5NDgxNFoXDTI2
MTEyMjE5NDgxNFowGjEYMBYGA1UEAwwPYXBpLnBheXBhbC50ZXN0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAExa2ECFRUd1c9loPi5QpETFLv7jwnf9tRcXWfQozO
Zzh9oHD9h3XHArQwv0xp9X6i5m0fIRoaTtGnAPHNu3JRIaNTMFEwHQYDVR0OBBYE
FOC0qEO36EvvhZ1DiyuyTrp9lG04MB8GA1UdIwQYMBaAFOC0qEO36EvvhZ1Diyuy
Trp9lG04MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAJssiSr0
SFFmqBF1J2kQJqSnZwY6FUHOOzE6nueF5arkAiEAyGAbhunS7rQb6hRCiXe8sTLJ
AD5CJoZKvk0i+V7zGaA=
-----END CERTIFICATE-----`
