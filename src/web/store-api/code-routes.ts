import { z } from 'zod'
import { openInsert } from '../../modules/fulfilment/index.ts'
import { CodeUnknown, findCode } from '../../modules/promotions/index.ts'
import type { Routes } from '../server.ts'

const code = z
  .object({
    code: z.string().describe('As it is put into a checkout’s `codes`'),
    title: z.record(z.string(), z.string()).describe('What it gives, by language'),
    state: z
      .enum(['works', 'not-yet', 'used', 'called-off', 'over'])
      .describe(
        'Whatever lies in the cart; `called-off`: the order it came with was; `over`: past its last day, or ended',
      ),
    expiresAt: z.date().nullable().describe('First instant at which it no longer works'),
  })
  .meta({ id: 'FoundCode' })

/** Codes that people hold in their hands. */
export const codeRoutes: Routes = (server, app) => {
  server.post(
    '/api/store/v1/codes/:code/scans',
    {
      config: { problems: { 404: 'Nobody knows this code' }, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'scanCode',
        summary: 'What a code gives, and that the card which carries it was scanned',
        params: z.object({ code: z.string().min(1).max(80) }),
        response: { 200: code },
      },
    },
    (request) =>
      app.edge.inTransaction(async (tx) => {
        const found = await findCode(tx, request.params.code)
        if (!found) throw new CodeUnknown()
        await openInsert(tx, found.code)
        return found
      }),
  )
}
