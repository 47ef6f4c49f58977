import { z } from 'zod'
import { packingSlip } from '../../modules/fulfilment/index.ts'
import type { Routes } from '../server.ts'
import { byId } from './fields.ts'
import { slipPage } from './packing-slip/page.tsx'
import { slipPdf } from './packing-slip/pdf.ts'
import { paperSizes, slipContent } from './packing-slip/slip.ts'

const options = z.object({
  size: z.enum(paperSizes).default('A4').describe('Paper'),
  prices: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('Whether it says what things cost; never when the order carries a gift message'),
})

const config = { requires: 'orders:read', problems: { 404: 'There is no such order' } } as const

/** What is printed for the packer and goes into the box. */
export const packingSlipRoutes: Routes = (server, app) => {
  const read = (orderId: string, { prices }: z.output<typeof options>) =>
    app.edge.reading((view) => packingSlip(view, { orderId, prices: prices === 'yes' }))

  server.get(
    '/api/admin/v1/orders/:id/packing-slip',
    {
      config,
      helmet: { enableCSPNonces: true },
      schema: {
        operationId: 'getPackingSlip',
        summary: 'The packing slip as a page to print, in the customer’s language (text/html)',
        params: byId,
        querystring: options,
        response: { 200: { content: { 'text/html': { schema: z.string() } } } },
      },
    },
    async ({ params, query }, reply) => {
      const slip = await read(params.id, query)
      const about = { size: query.size, locale: slip.list.locale, colour: slip.colour, nonce: reply.cspNonce.style }
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(slipPage(slipContent(slip), about))
    },
  )
  server.get(
    '/api/admin/v1/orders/:id/packing-slip.pdf',
    {
      config,
      schema: {
        operationId: 'getPackingSlipPdf',
        summary: 'The packing slip as a PDF, in the customer’s language (application/pdf)',
        params: byId,
        querystring: options,
        response: {
          200: { content: { 'application/pdf': { schema: z.unknown().meta({ type: 'string', format: 'binary' }) } } },
        },
      },
    },
    async ({ params, query }, reply) => {
      const slip = await read(params.id, query)
      const pdf = await slipPdf(slipContent(slip), { size: query.size, colour: slip.colour })
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${slip.list.number}.pdf"`)
        .send(pdf)
    },
  )
}
