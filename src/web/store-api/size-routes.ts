import { z } from 'zod'
import { findProductByHandle, fitWishes, ProductUnknown } from '../../modules/catalog/index.ts'
import { adviseSize, peopleScopes, sizeDoubts } from '../../modules/reviews/index.ts'
import type { Routes } from '../server.ts'
import { mostCm } from '../storefront/size-choice.ts'
import { byHandle } from './product-routes.ts'

const few = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string().max(40), value).refine((said) => Object.keys(said).length <= 20, 'At most twenty')

const wish = z.object({
  unit: z.enum(['cm', 'in']).default('cm').describe('Of the measures'),
  measures: few(z.number().positive().max(mostCm))
    .default({})
    .describe('Of her body, by the names of the product’s size table: { "chest": 92 }; other names are passed over'),
  about: few(z.string().max(40))
    .default({})
    .describe('What the category asks reviewers of themselves: { "height": "160-to-170" }'),
  fit: z.enum(fitWishes).default('regular').describe('How she likes to wear it'),
})

const said = { right: z.int(), tight: z.int(), loose: z.int() }

const answer = z
  .object({
    size: z.string().nullable().describe('As the size option has it; null where nothing can be advised'),
    other: z.string().nullable().describe('The other one that may be right, or the table’s where people say otherwise'),
    table: z
      .object({
        size: z.string(),
        byMeasure: z.array(z.object({ measure: z.string(), size: z.string() })).readonly(),
      })
      .nullable()
      .describe('What the size table alone says; the largest measure decides'),
    people: z
      .object({ size: z.string(), scope: z.enum(peopleScopes), ...said })
      .nullable()
      .describe('How many people of the narrowest kind with five answers found the size right, tight or loose'),
    doubts: z.array(z.enum(sizeDoubts)).readonly(),
  })
  .meta({ id: 'SizeAdvice' })

/** Which size of a product to take; nothing of what is said is kept. */
export const sizeRoutes: Routes = (server, app) => {
  server.post(
    '/api/store/v1/products/:handle/size-advice',
    {
      config: { idempotency: 'none', problems: { 404: 'No product has this handle', 422: 'Input that does not fit' } },
      schema: {
        operationId: 'adviseSize',
        summary: 'Which size fits a body, by the size table and by how it fitted people like her',
        description:
          'The table comes first. Where half of at least five people found its size tight or loose, the next one is advised. Without measures, the size that was right for most.',
        params: byHandle,
        body: wish,
        response: { 200: answer },
      },
    },
    ({ params, body }) =>
      app.edge.reading(async (read) => {
        const found = await findProductByHandle(read, { handle: params.handle, locale: 'en' })
        if (!found || 'redirectTo' in found) throw new ProductUnknown()
        const factor = body.unit === 'in' ? 2.54 : 1
        const measuresCm = Object.fromEntries(
          Object.entries(body.measures).map(([name, value]) => [name, value * factor] as const),
        )
        const asked = { product: found.product, wish: { measuresCm, about: body.about, fit: body.fit } }
        const advice = await adviseSize(read, asked)
        const { size = null, other = null, table = null, people = null, doubts = [] } = advice ?? {}
        return { size, other, table: table && { size: table.size, byMeasure: table.byMeasure }, people, doubts }
      }),
  )
}
