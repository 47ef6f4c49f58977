import { z } from 'zod'
import { receiveReport } from '../../modules/fulfilment/index.ts'
import { keepRawBodies } from '../http/raw-body.ts'
import type { Routes } from '../server.ts'

/** Carriers send a few hundred bytes; more than this is not a report. */
const mostBytes = 16_384

/**
 * Where carriers report where a parcel is: `/hooks/delivery/cj`, as JSON `{ trackingNumber, status, at }`, signed over
 * the body as sent: `x-signature: sha256=<HMAC-SHA-256 in hexadecimal digits>`.
 *
 * @param shopSecret what the carriers' secrets are derived from
 */
export const deliveryHooks =
  (shopSecret: () => string): Routes =>
  (server, { edge }) => {
    keepRawBodies(server)
    server.post(
      '/hooks/delivery/:carrier',
      {
        bodyLimit: mostBytes,
        config: { crossSite: 'allowed', idempotency: 'none' },
        schema: { params: z.object({ carrier: z.string().max(40) }), hide: true },
      },
      async (request) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const header = request.headers['x-signature']
        const signature = typeof header === 'string' ? header : undefined
        const { carrier } = request.params
        const parcels = await edge.inTransaction((tx) =>
          receiveReport(tx, { carrier, body, signature, shopSecret: shopSecret() }),
        )
        return { parcels }
      },
    )
  }
