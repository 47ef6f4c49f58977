import { z } from 'zod'
import { checkCopies, copyKinds, copyOfTexts, knowHer, listCopies } from '../../modules/ideal-customer/index.ts'
import { lintTexts } from '../../modules/templates/index.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { Routes } from '../server.ts'
import { checkedCopy, finding, findingAnswers } from './ideal-answers.ts'

const texts = z
  .record(z.string().min(1).max(60), z.record(z.string().max(35), z.string().max(50_000)))
  .refine((parts) => Object.keys(parts).length <= 30, 'At most 30 texts')
  .refine((parts) => Object.values(parts).every((text) => Object.keys(text).length <= 12), 'At most 12 languages')
  .describe('By name and language: { "description": { "en": "…" } }; HTML is read without its marks')

/** Whether the shop's texts fit the ideal customer: one as it is written, and all in one list. */
export const idealCopyRoutes: Routes = (server, app) => {
  server.post(
    '/api/admin/v1/ideal-customer/check',
    {
      config: { requires: 'customers:read', idempotency: 'none' },
      bodyLimit: 2 * 1024 * 1024,
      schema: {
        operationId: 'checkCopy',
        summary: 'What a careful editor, and one who knows the ideal customer, would say of a text; nothing is kept',
        body: z.object({
          texts,
          productId: z.uuid().optional().describe('Of whose page it is: her worries about this product are asked'),
        }),
        response: { 200: z.object({ items: z.array(finding).describe('What should be mended first; at most 250') }) },
      },
    },
    ({ body }) =>
      app.edge.reading(async (read) => {
        const copy = copyOfTexts(body.texts, body.productId)
        const [findings = []] = await checkCopies(read, await knowHer(read), [copy])
        return { items: findingAnswers([...(await lintTexts(read, copy.languages)), ...findings]) }
      }),
  )
  server.get(
    '/api/admin/v1/ideal-customer/copy',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listCheckedCopy',
        summary: 'Texts of the shop, the newest first, with what of each does not fit the ideal customer',
        querystring: pageQuery.extend({ kind: z.enum(copyKinds) }),
        response: { 200: pageOf(checkedCopy) },
      },
    },
    ({ query: { kind, cursor, limit } }) => {
      const after = readCursor(kind === 'products' ? z.string().max(400) : z.uuid(), cursor)
      return app.edge.reading(async (read) => {
        const { items, next } = await listCopies(read, { kind, after, limit })
        return {
          items: items.map((one) => ({
            ...one,
            title: { ...one.title },
            languages: [...one.languages],
            findings: findingAnswers(one.findings),
          })),
          nextCursor: next === undefined ? null : writeCursor(next),
        }
      })
    },
  )
}
