import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { isSamePerson } from '../../modules/profiles/index.ts'
import { findReview } from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { takeFlash } from './flash.ts'
import { changeOwn, type Own, showOwn, stepOwn } from './own-review.tsx'
import { ownReviews } from './own-reviews.ts'
import { OwnReviewsPage } from './pages/own-reviews-page.tsx'
import type { Pages } from './pages.ts'
import { acceptPhotos, type Photos, reviewFormLimit } from './sent-review.ts'
import { reviewBody } from './typed-review.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ reviewId: z.uuid() })
const stepParams = params.extend({ step: z.enum(['withdraw', 'second-opinion']) })

/** A signed-in shopper's own reviews: reading, changing, taking back, asking for a second opinion. */
export function ownReviewRoutes(server: Server, pages: Pages, photos: Photos): void {
  server.get('/account/reviews', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    if (!profileId) return reply.redirect(signInFor(visit, '/account/reviews'), 303)
    const flash = takeFlash(request, reply)
    return pages.show(request, reply, async (read, seen) => {
      const own = await ownReviews(read, profileId)
      const products = await findProducts(
        read,
        own.written.map(({ productId }) => productId),
      )
      const titles = new Map(products.map(({ id, title }) => [id, translated(title, seen.locale)]))
      return <OwnReviewsPage visit={seen} {...own} titles={titles} said={flash?.text} />
    })
  })
  server.get('/reviews/:reviewId', { schema: { hide: true, params } }, async (request, reply) => {
    const { reviewId } = request.params
    const visit = await pages.visit(request)
    if (!visit.profileId) return reply.redirect(signInFor(visit, `/reviews/${reviewId}`), 303)
    return withOwn(pages, request, reply, reviewId, (own) =>
      showOwn(pages, request, reply, { ...own, photos }, { flash: takeFlash(request, reply) }),
    )
  })
  void server.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    await acceptPhotos(scope)
    const schema = { hide: true, params, body: reviewBody.nullish() }
    scope.post('/reviews/:reviewId', { schema, bodyLimit: reviewFormLimit }, (request, reply) =>
      withOwn(pages, request, reply, request.params.reviewId, (own) =>
        changeOwn(pages, request, reply, { ...own, photos }),
      ),
    )
  })
  server.post('/reviews/:reviewId/:step', { schema: { hide: true, params: stepParams } }, (request, reply) => {
    const { reviewId, step } = request.params
    return withOwn(pages, request, reply, reviewId, (own) => stepOwn(pages, request, reply, own, step))
  })
}

/** To the sign-in, and from there back to the page. */
export function signInFor(visit: Visit, path: string): string {
  return `${href(visit, '/sign-in')}?${new URLSearchParams({ returnTo: href(visit, path) }).toString()}`
}

/** Only hers is found: the id in the address is no secret. */
async function withOwn(
  pages: Pages,
  request: Request,
  reply: Reply,
  reviewId: string,
  work: (own: Own) => Promise<Reply>,
): Promise<Reply> {
  const visit = await pages.visit(request)
  const { profileId } = visit
  const review = await pages.app.edge.reading(async (read) => {
    const found = profileId ? await findReview(read, reviewId) : undefined
    return (await isSamePerson(read, profileId, found?.profileId)) ? found : undefined
  })
  if (!profileId || !review || review.state === 'withdrawn') return reply.callNotFound() as unknown as Reply
  return work({ review, profileId, at: href(visit, `/reviews/${reviewId}`) })
}
