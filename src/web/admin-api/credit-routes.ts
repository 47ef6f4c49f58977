import { z } from 'zod'
import { creditLedger, creditOf, creditReasons, giveCredit, takeCredit } from '../../modules/credit/index.ts'
import { getProfile } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, money } from './fields.ts'
import { staffNames } from './staff-names.ts'

const place = z.object({ at: z.coerce.date(), id: z.uuid() })

const entry = z
  .object({
    id: z.uuid(),
    amount: money.describe('Above zero was given, below zero was taken'),
    reason: z.enum(creditReasons),
    reference: z.string().describe('What it was for; there is never a second entry for the same'),
    note: z.string().nullable(),
    by: z.string().describe('`shopper`, `system`, or a member of staff'),
    byName: z.string().nullable().describe('Of a member of staff'),
    at: z.date(),
  })
  .meta({ id: 'CreditEntry' })

const balances = z
  .object({ balances: z.array(money).describe('By currency; none where there is nothing') })
  .meta({ id: 'StoreCredit' })

const about = { 404: 'Nobody has this id' }

/** Store credit of the people of the shop. */
export const creditRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/credit',
    {
      config: { requires: 'customers:read', problems: about },
      schema: {
        operationId: 'getStoreCredit',
        summary: 'What somebody can spend, by currency',
        params: byId,
        response: { 200: balances },
      },
    },
    ({ params }) =>
      app.edge.reading(async (read) => {
        const { id } = await getProfile(read, params.id)
        return { balances: await creditOf(read, id) }
      }),
  )
  server.get(
    '/api/admin/v1/customers/:id/credit-entries',
    {
      config: { requires: 'customers:read', problems: about },
      schema: {
        operationId: 'listCreditEntries',
        summary: 'The ledger of somebody’s store credit, latest first; its sum is the balance',
        params: byId,
        querystring: pageQuery,
        response: { 200: pageOf(entry) },
      },
    },
    async ({ params: { id: profileId }, query: { cursor, limit } }) => {
      const after = readCursor(place, cursor)
      return app.edge.reading(async (read) => {
        const nameOf = await staffNames(read)
        const rows = await creditLedger(read, { profileId, after, limit: limit + 1 })
        const page = pageFrom(rows, limit, ({ at, id }) => ({ at, id }))
        const named = page.items.map((row) => ({ ...row, note: row.note ?? null, byName: nameOf(row.by) }))
        return { ...page, items: named }
      })
    },
  )
  byHand(server, app)
}

function byHand(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/customers/:id/credit',
    {
      config: {
        requires: 'orders:write',
        problems: { ...about, 409: 'There is less than what is to be taken', 422: 'The amount is not above zero' },
      },
      schema: {
        operationId: 'changeStoreCredit',
        summary: 'Give somebody store credit, or take some, by hand',
        params: byId,
        body: z.object({
          kind: z.enum(['give', 'take']),
          amount: money,
          note: z.string().trim().min(1).max(300).describe('Why; staff reads it in the ledger'),
        }),
        response: { 200: balances },
      },
    },
    (request) => {
      const { kind, amount, note } = request.body
      const { id: profileId } = request.params
      return changing(app, request, { subject: profileId, data: { kind, amount } }, async (tx, by) => {
        await getProfile(tx, profileId)
        const reason = kind === 'give' ? 'goodwill' : 'correction'
        const change = { profileId, amount, note, by, reason, reference: `hand:${tx.newId()}` } as const
        await (kind === 'give' ? giveCredit(tx, change) : takeCredit(tx, change))
        return { balances: await creditOf(tx, profileId) }
      })
    },
  )
}
