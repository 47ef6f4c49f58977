import { z } from 'zod'
import { providerNamed, receiveNotices, type PaymentProvider } from '../../modules/payments/index.ts'
import type { Routes } from '../server.ts'

/** Providers send a few kilobytes; more than this is not a notice. */
const mostBytes = 262_144

/**
 * Where payment providers report: `/hooks/payments/stripe`.
 *
 * The signature is checked on the body as it came, the notice is kept and acted on in one transaction, and only then
 * answered, so that a provider which hears nothing sends it again. The second of two equal ones does nothing.
 */
export const paymentHooks =
  (providers: readonly PaymentProvider[]): Routes =>
  (server, { edge }) => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
      done(null, body),
    )
    server.post(
      '/hooks/payments/:provider',
      {
        config: { crossSite: 'allowed', idempotency: 'none', rateLimit: false },
        schema: { params: z.object({ provider: z.string().max(40) }), hide: true },
      },
      async (request) => {
        const provider = providerNamed(providers, request.params.provider)
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const notices = await provider.readWebhook(body, request.headers)
        const kept = await edge.inTransaction((tx) => receiveNotices(tx, { provider: provider.name, notices }))
        return { kept }
      },
    )
  }
