import { z } from 'zod'
import { findProductByHandle, ProductUnknown } from '../../modules/catalog/index.ts'
import { aboutOfProfile, listRelevant, relevanceReasons } from '../../modules/reviews/index.ts'
import { shopperOf } from '../http/authentication.ts'
import type { Routes } from '../server.ts'
import { alikeTo } from '../storefront/proof.ts'
import { localeTag } from './fields.ts'
import { languageHere } from './here.ts'
import { byHandle } from './product-routes.ts'
import { shownReview, shownReviews } from './review-answer.ts'

const wish = z.object({
  locale: localeTag.optional().describe('Reviews in this language come before others; the shop’s own when left out'),
  variant: z.uuid().optional().describe('What she looks at: reviews of it come first, then of variants like it'),
  q: z.string().max(200).optional().describe('What she searched for'),
  limit: z.coerce.number().int().min(1).max(12).default(3),
})

const answer = z.object({
  items: z.array(
    z
      .object({
        review: shownReview,
        reasons: z
          .array(z.enum(relevanceReasons))
          .readonly()
          .describe('Why it stands where it stands, the strongest first; show it. Stars are never among them'),
      })
      .meta({ id: 'RelevantReview' }),
  ),
})

/** A few reviews that fit who looks, for places with little room: a chat, a card, a checkout. */
export const relevantReviewsRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/products/:handle/reviews/relevant',
    {
      config: { problems: { 404: 'No product has this handle' } },
      schema: {
        operationId: 'listRelevantReviews',
        summary:
          'The reviews of a product that fit a variant, words, a language and, signed in, herself; whatever their stars',
        params: byHandle,
        querystring: wish,
        response: { 200: answer },
      },
    },
    async (request) => {
      const { variant, q, limit } = request.query
      const profileId = await shopperOf(request)
      return app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, request.query)
        const found = await findProductByHandle(read, { handle: request.params.handle, locale })
        if (!found || 'redirectTo' in found) throw new ProductUnknown()
        const { id, variants } = found.product
        const chosen = variants.find((one) => one.id === variant)
        const relevant = await listRelevant(read, {
          productIds: [id],
          variantIds: chosen ? [chosen.id] : [],
          alike: chosen ? alikeTo(variants, chosen) : new Map(),
          about: profileId ? await aboutOfProfile(read, profileId) : {},
          ...{ search: q, locale, limit },
        })
        const shown = await shownReviews(
          read,
          relevant.map(({ review }) => review),
          locale,
        )
        return { items: relevant.map(({ reasons }, at) => ({ review: shown[at]!, reasons })) }
      })
    },
  )
}
