import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  alikeness,
  certainties,
  colourOfAnswers,
  colourOfPhoto,
  depths,
  families,
  findCategoryByHandle,
  findCollectionByHandle,
  findProductByHandle,
  hexOfLab,
  lightnesses,
  matchShades,
  mostProductsAmong,
  photoFaults,
  ProductUnknown,
  QuizUnanswered,
  type Shades,
  shadesAmong,
  shadesOf,
  todayLooks,
  undertones,
  type WantedColour,
} from '../../modules/catalog/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { namedColour } from '../storefront/shade-choice.ts'
import { hereQuery } from './fields.ts'
import { languageHere } from './here.ts'
import { byHandle } from './product-routes.ts'

const level = z.number().min(0).max(255)
const patch = z.object({
  levels: z.tuple([level, level, level]).describe('Red, green and blue in sRGB, meant in linear light'),
  spread: level.describe('Standard deviation of the pixels’ levels'),
})

const wish = z.discriminatedUnion('by', [
  z.object({ by: z.literal('colour'), colour: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Write it as #d9a57f') }),
  z.object({
    by: z.literal('photo'),
    colour: patch.describe('Where she tapped what she looks for'),
    white: patch.optional().describe('Where she tapped white paper; without it the answer is hardly certain'),
  }),
  z.object({
    by: z.literal('quiz'),
    depth: z.enum(depths).optional().describe('Of a skin, 1 the lightest'),
    undertone: z.enum(undertones).optional(),
    family: z.enum(families).optional().describe('Where the shades are not skins'),
    lightness: z.enum(lightnesses).optional(),
    today: z.string().max(200).optional().describe('Value of the shade she wears'),
    todayLook: z.enum(todayLooks).optional().describe('How it looks on her; together with `today` it decides'),
  }),
])

const near = z.object({
  value: z.string(),
  label: z.string(),
  colour: z.string(),
  text: z.string().optional(),
  distance: z.number().describe('CIEDE2000, to tenths'),
  alikeness: z.enum(alikeness).describe('`same` up to 2, `close` up to 5'),
  variantIds: z.array(z.uuid()).readonly(),
})

const answer = z
  .object({
    option: z.string().describe('The option whose values the shades are'),
    kind: z.enum(['skin', 'colour']).describe('What the quiz asks for'),
    colour: z.string().describe('What is looked for, by daylight, as #rrggbb'),
    certainty: z
      .enum(certainties)
      .describe(
        '`clear`: the second is farther by more than the doubt; `between`: it is not; `none-close`: all are far',
      ),
    doubt: z.number().describe('How far the colour may be off, as a distance'),
    photoFaults: z.array(z.enum(photoFaults)).readonly(),
    nearest: z.array(near).readonly().describe('At most three'),
  })
  .meta({ id: 'ShadeMatch' })

const answerAmong = answer
  .omit({ option: true })
  .extend({
    nearest: z
      .array(
        near.extend({
          option: z.string().describe('The option of its product whose value it is'),
          value: z.string().describe('As the variants of its product know it'),
          productId: z.uuid(),
          handle: z.string(),
          productTitle: z.string(),
        }),
      )
      .readonly()
      .describe('At most three'),
  })
  .meta({ id: 'ShadeMatchAmong' })

/** Which shades of a product, or of a whole collection or category, come nearest to a colour; nothing of it is kept. */
export const shadeRoutes: Routes = (server, app) => {
  ofProduct(server, app)
  ofMany(server, app)
}

const problemsOf = (what: string) => ({
  404: `No such ${what}, or too few shades to choose among`,
  422: 'Too little was answered',
})

function ofProduct(server: Server, app: App): void {
  server.post(
    '/api/store/v1/products/:handle/shade-match',
    {
      config: { idempotency: 'none', problems: problemsOf('product') },
      schema: {
        operationId: 'matchShade',
        summary: 'The three shades nearest to a colour, a photo’s patch or a quiz’s answers, with distance and doubt',
        params: byHandle,
        querystring: hereQuery.pick({ locale: true }),
        body: wish,
        response: { 200: answer },
      },
    },
    ({ params, query, body }) =>
      app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, query)
        const found = await findProductByHandle(read, { handle: params.handle, locale })
        const product = found && 'product' in found ? found.product : undefined
        const shades = product && shadesOf(product)
        if (!product || !shades) throw new ProductUnknown()
        const { wanted, faults } = wantedBy(body, shades)
        const at = product.options.findIndex(({ name }) => name === shades.option)
        const { nearest, ...said } = matchShades(wanted, shades.shades)
        return {
          ...{ option: shades.option, kind: shades.kind, colour: hexOfLab(wanted.lab), photoFaults: faults, ...said },
          nearest: nearest.map(({ shade: { text, ...shade }, ...how }) => ({
            ...shade,
            ...(text && { text }),
            ...how,
            variantIds: product.variants.filter((one) => one.optionValues[at] === shade.value).map(({ id }) => id),
          })),
        }
      }),
  )
}

const lists = { collections: 'collection', categories: 'category' } as const

function ofMany(server: Server, app: App): void {
  for (const kind of ['collections', 'categories'] as const) {
    server.post(
      `/api/store/v1/${kind}/:handle/shade-match`,
      {
        config: { idempotency: 'none', problems: problemsOf(lists[kind]) },
        schema: {
          operationId: kind === 'collections' ? 'matchShadeInCollection' : 'matchShadeInCategory',
          summary: `The same among all products of a ${lists[kind]}, of which the first ${mostProductsAmong} with colours are looked at`,
          params: byHandle,
          querystring: hereQuery.pick({ locale: true }),
          body: wish,
          response: { 200: answerAmong },
        },
      },
      ({ params, query, body }) =>
        app.edge.reading(async (read) => {
          const { locale } = await languageHere(read, query)
          const narrow = await narrowTo(read, kind, params.handle, locale)
          const among = narrow && (await shadesAmong(read, { ...narrow, locale }))
          if (!among) throw new ProductUnknown()
          const { wanted, faults } = wantedBy(body, among)
          const { nearest, ...said } = matchShades(wanted, among.shades)
          return {
            ...{ kind: among.kind, colour: hexOfLab(wanted.lab), photoFaults: faults, ...said },
            nearest: nearest.map(({ shade: { text, optionValue: value, ...shade }, ...how }) => ({
              ...{ ...shade, value, ...(text && { text }), ...how },
            })),
          }
        }),
    )
  }
}

async function narrowTo(read: Read, kind: keyof typeof lists, handle: string, locale: string) {
  if (kind === 'collections') {
    const found = await findCollectionByHandle(read, { handle, locale })
    return found && 'collection' in found ? { collectionId: found.collection.id } : undefined
  }
  const found = await findCategoryByHandle(read, { handle, locale })
  return found && 'category' in found ? { categoryId: found.category.id } : undefined
}

/** @throws {QuizUnanswered} where its answers leave open what is looked for */
function wantedBy(body: z.output<typeof wish>, shades: Pick<Shades, 'kind' | 'shades'>) {
  if (body.by === 'photo') {
    const photo = colourOfPhoto(body)
    return { wanted: photo, faults: photo.faults }
  }
  const wanted: WantedColour | undefined =
    body.by === 'colour' ? namedColour(body.colour) : colourOfAnswers(body, shades)
  if (!wanted) throw new QuizUnanswered(shades.kind === 'skin' ? 'depth' : 'family')
  return { wanted, faults: [] }
}
