import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import {
  type Asker,
  countPosts,
  countReviews,
  reportReasons,
  reportReview,
  unvoteHelpful,
  voteHelpful,
} from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { cameFrom } from './came-from.ts'
import { keepDevice } from './device.ts'
import { keepFlash } from './flash.ts'
import { HowWePublishPage } from './pages/how-we-publish-page.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ reviewId: z.uuid() })
const voteBody = z.object({ helpful: z.enum(['yes', 'no']) })
const reportBody = z.object({ reason: z.enum(reportReasons) })

/** What readers do with a review, and how reviews are published. */
export function reviewRoutes(server: Server, pages: Pages): void {
  server.get('/reviews/how-we-publish', { schema: { hide: true } }, (request, reply) =>
    pages.showShared(request, reply, async (read, visit) => (
      <HowWePublishPage visit={visit} counts={await countReviews(read)} posts={await countPosts(read)} />
    )),
  )
  server.post('/reviews/:reviewId/helpful', { schema: { hide: true, params, body: voteBody } }, (request, reply) =>
    withReview(pages, request, reply, async (tx, _visit, asker) => {
      const vote = { reviewId: request.params.reviewId, asker }
      await (request.body.helpful === 'yes' ? voteHelpful(tx, vote) : unvoteHelpful(tx, vote))
      return undefined
    }),
  )
  server.post('/reviews/:reviewId/report', { schema: { hide: true, params, body: reportBody } }, (request, reply) =>
    withReview(pages, request, reply, async (tx, visit, asker) => {
      await reportReview(tx, { reviewId: request.params.reviewId, reason: request.body.reason, asker })
      return visit.words.reviews.reported
    }),
  )
}

/** Does what the form asks, and leads back to the page with that review, where it is said what happened. */
async function withReview(
  pages: Pages,
  request: Request,
  reply: Reply,
  work: (tx: Tx, visit: Visit, asker: Asker) => Promise<string | undefined>,
): Promise<Reply> {
  const visit = await pages.visit(request)
  const asker = { ip: request.ip, device: keepDevice(request, reply), profileId: visit.profileId }
  try {
    const said = await pages.app.edge.inTransaction((tx) => work(tx, visit, asker))
    if (said) keepFlash(request, reply, { kind: 'said', text: said })
    const { reviewId } = request.params as { reviewId: string }
    return await reply.redirect(
      `${cameFrom(request) ?? href(visit, '/')}#${said ? 'reviews' : `review-${reviewId}`}`,
      303,
    )
  } catch (no) {
    keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
    return reply.redirect(`${cameFrom(request) ?? href(visit, '/')}#reviews`, 303)
  }
}
