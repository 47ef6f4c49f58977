import { z } from 'zod'
import { difference, proportion as reckoned } from '../../kernel/proportion.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { productsOfPeople } from '../../modules/habits/index.ts'
import { personIdsOf } from '../../modules/profiles/index.ts'
import { sampleBuyers } from '../../modules/segments/index.ts'
import type { Routes } from '../server.ts'
import { translated } from './fields.ts'
import { proportion } from './figures-fields.ts'

/** So many of each group are looked at; the doubt of a share is then three points at most. */
const mostPeople = 1_000
const mostProducts = 200
/** Below so many people in either group nothing is said. */
const fewest = 30

const product = z
  .object({
    id: z.uuid(),
    title: translated,
    ideal: proportion.describe('Of those like the ideal customer, how many bought it'),
    others: proportion.describe('Of all other buyers'),
    difference: z.object({ share: z.number(), low: z.number(), high: z.number() }).describe('Newcombe, 95 %'),
    verdict: z
      .enum(['hers', 'others', 'no-difference', 'too-few'])
      .describe(
        'Bought more by those like her, or by the others, by more than chance explains; one in twenty is chance',
      ),
  })
  .meta({ id: 'IdealProduct' })

/** Whether the goods fit the ideal customer: what those like her buy, beside what the others buy. */
export const idealProductsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/ideal-products',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listIdealProducts',
        summary: 'Which products those like the ideal customer buy more or less than other buyers',
        description: `Reckoned from up to ${mostPeople} people of each group, drawn evenly.`,
        response: {
          200: z.object({
            people: z.object({ ideal: z.int(), others: z.int() }),
            items: z.array(product).describe(`What is most hers first; at most ${mostProducts}`),
          }),
        },
      },
    },
    () => app.edge.reading(idealProducts),
  )
}

async function idealProducts(read: Read) {
  const { ideal, others } = await sampleBuyers(read, mostPeople)
  const boughtBy = async (people: readonly string[]) => {
    const profiles = [...(await personIdsOf(read, people))].flatMap(([personId, ids]) =>
      ids.map((profileId) => ({ profileId, personId })),
    )
    return new Map((await productsOfPeople(read, profiles)).map((row) => [row.productId, row.people]))
  }
  const [byIdeal, byOthers] = [await boughtBy(ideal), await boughtBy(others)]
  const products = await findProducts(read, [...new Set([...byIdeal.keys(), ...byOthers.keys()])])
  const isTooFew = Math.min(ideal.length, others.length) < fewest
  const items = products.map(({ id, title }) => {
    const hers = reckoned(byIdeal.get(id) ?? 0, ideal.length)
    const theirs = reckoned(byOthers.get(id) ?? 0, others.length)
    const gap = difference(hers, theirs)
    const verdict = isTooFew ? 'too-few' : gap.low > 0 ? 'hers' : gap.high < 0 ? 'others' : 'no-difference'
    return {
      id,
      title,
      ideal: hers,
      others: theirs,
      difference: gap,
      verdict: verdict as z.infer<typeof product>['verdict'],
    }
  })
  items.sort((a, b) => b.difference.share - a.difference.share || (a.id < b.id ? -1 : 1))
  return { people: { ideal: ideal.length, others: others.length }, items: cut(items) }
}

/** Both ends of a long list, for there lies what matters. */
const cut = <Item>(items: readonly Item[]): Item[] =>
  items.length <= mostProducts ? [...items] : [...items.slice(0, mostProducts / 2), ...items.slice(-mostProducts / 2)]
