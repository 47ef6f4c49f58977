import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reviewQuestionsFor } from '../../modules/catalog/index.ts'
import { boughtLines } from '../../modules/orders/index.ts'
import { findProfile } from '../../modules/profiles/index.ts'
import { reviewAsShopper, reviewsOfLines, reviewsOfProfile, shownName } from '../../modules/reviews/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash } from './flash.ts'
import { ownReviewRoutes, signInFor } from './own-review-routes.tsx'
import { WriteReviewPage } from './pages/write-review-page.tsx'
import type { Drawn, Pages } from './pages.ts'
import { acceptPhotos, checkSent, type Photos, reviewFormLimit, sentReview } from './sent-review.ts'
import { sentMediaOf } from './pictures-of.ts'
import { productOf } from './product-to-review.ts'
import { reviewLinkRoutes, showLinkForm } from './review-link-routes.tsx'
import { reviewBody, type TypedReview, typedReview, whyNot } from './typed-review.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })
const asked = z.object({ stars: z.coerce.number().int().min(1).max(5).optional().catch(undefined) })

/** Saying how something is, for whoever is signed in, and by a mailed link for guests; and what can be done with it afterwards. */
export function reviewWritingRoutes(server: Server, pages: Pages, photos: Photos): void {
  server.get(
    '/products/:handle/review',
    { schema: { hide: true, params, querystring: asked } },
    async (request, reply) => {
      const { handle } = request.params
      const visit = await pages.visit(request)
      const { profileId } = visit
      if (!profileId) return showLinkForm(pages, request, reply, { handle })
      const known = await pages.app.edge.reading((read) => ownReviewOf(read, visit, { handle, profileId }))
      if (known) return reply.redirect(href(visit, `/reviews/${known}`), 303)
      return showForm(pages, request, reply, {
        photos,
        handle,
        typed: request.query.stars ? { rating: request.query.stars } : {},
      })
    },
  )
  void server.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    await acceptPhotos(scope)
    const schema = { hide: true, params, body: reviewBody.nullish() }
    scope.post('/products/:handle/review', { schema, bodyLimit: reviewFormLimit }, (request, reply) =>
      write(pages, photos, request, reply, request.params.handle),
    )
  })
  reviewLinkRoutes(server, pages)
  ownReviewRoutes(server, pages, photos)
}

async function write(pages: Pages, photos: Photos, request: Request, reply: Reply, handle: string): Promise<Reply> {
  const visit = await pages.visit(request)
  const { profileId, locale } = visit
  if (!profileId) return reply.redirect(signInFor(visit, `/products/${handle}/review`), 303)
  const found = await pages.app.edge.reading(async (read) => {
    const product = await productOf(read, visit, handle)
    return product && { product, questions: await questionsOf(read, product.id) }
  })
  if (!found) return reply.callNotFound() as unknown as Reply
  const { body, fault } = await sentReview(pages, photos, request, visit)
  const typed = typedReview(body, found.questions)
  try {
    checkSent(fault)
    const review = await pages.app.edge.inTransaction((tx) =>
      reviewAsShopper(tx, {
        ...typed,
        productId: found.product.id,
        variantId: z.uuid().safeParse(body['variant']).data,
        profileId,
        source: 'account',
        locale,
        asker: { ip: request.ip, profileId },
      }),
    )
    keepFlash(request, reply, { kind: 'said', text: visit.words.reviews.own.thanks })
    return await reply.redirect(href(visit, `/reviews/${review.id}`), 303)
  } catch (no) {
    return showForm(pages, request, reply, { photos, handle, typed, ...whyNot(visit, typed, no) })
  }
}

interface FormShown {
  photos: Photos
  handle: string
  typed: Partial<TypedReview>
  faults?: ReadonlyMap<string, string>
  refused?: string
}

function showForm(pages: Pages, request: Request, reply: Reply, form: FormShown): Promise<Reply> {
  return pages.show(request, reply, async (read, visit): Promise<Drawn | undefined> => {
    const product = await productOf(read, visit, form.handle)
    if (!product) return undefined
    const profile = visit.profileId ? await findProfile(read, visit.profileId) : undefined
    const image = product.pictures[0]
    return (
      <WriteReviewPage
        visit={visit}
        product={product}
        image={image && { url: image.fallback }}
        refused={form.refused}
        action={href(visit, `/products/${product.handle}/review`)}
        questions={await questionsOf(read, product.id)}
        typed={{ author: shownName(profile?.name), ...form.typed }}
        faults={form.faults ?? new Map()}
        pictures={form.photos && (await sentMediaOf(read, form.typed))}
        hasName
      />
    )
  })
}

const questionsOf = async (read: Read, productId: string) =>
  (await reviewQuestionsFor(read, [productId])).get(productId) ?? []

/** The one she has written already, when nothing of this product is left that she could review. */
async function ownReviewOf(
  read: Read,
  visit: Visit,
  { handle, profileId }: { handle: string; profileId: string },
): Promise<string | undefined> {
  const product = await productOf(read, visit, handle)
  if (!product) return undefined
  const lines = await boughtLines(read, { profileId, productId: product.id })
  const reviewed = await reviewsOfLines(
    read,
    lines.map(({ lineId }) => lineId),
  )
  if (lines.some(({ lineId }) => !reviewed.has(lineId))) return undefined
  const own = await reviewsOfProfile(read, { profileId, limit: 100 })
  return own.find((review) => review.productId === product.id)?.id
}
