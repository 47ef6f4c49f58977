import { z } from 'zod'
import { noteOpened, openRequest, reviewByRequest, reviewOfEditToken } from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { changeOwn, type Own, showOwn, stepOwn, stillThere } from './own-review.tsx'
import { RequestOverPage } from './pages/request-over-page.tsx'
import { WriteReviewPage } from './pages/write-review-page.tsx'
import type { Pages } from './pages.ts'
import { reviewBody, type TypedReview, typedReview, whyNot } from './typed-review.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ token: z.string().max(100) })
const stepParams = params.extend({ step: z.enum(['withdraw', 'second-opinion']) })
const asked = z.object({ stars: z.coerce.number().int().min(1).max(5).optional().catch(undefined) })

/** One screen behind the link of a mail, without signing in. Looking at it saves nothing: mail programs look too. */
export function reviewRequestRoutes(server: Server, pages: Pages): void {
  server.get('/reviews/write/:token', { schema: { hide: true, params, querystring: asked } }, (request, reply) => {
    const { stars } = request.query
    return showRequest(pages, request, reply, request.params.token, { typed: stars ? { rating: stars } : {} })
  })
  server.post('/reviews/write/:token', { schema: { hide: true, params, body: reviewBody } }, (request, reply) =>
    write(pages, request, reply, request.params.token),
  )
  server.post('/reviews/write/:token/opened', { schema: { hide: true, params } }, async (request, reply) => {
    await pages.app.edge.inTransaction((tx) => noteOpened(tx, request.params.token))
    return reply.status(204).send()
  })
  server.get('/reviews/mine/:token', { schema: { hide: true, params } }, async (request, reply) => {
    const own = await ownOf(pages, request, request.params.token)
    return showOwn(pages, request, reply, own, { flash: takeFlash(request, reply) })
  })
  server.post('/reviews/mine/:token', { schema: { hide: true, params, body: reviewBody } }, async (request, reply) =>
    changeOwn(pages, request, reply, await ownOf(pages, request, request.params.token)),
  )
  server.post('/reviews/mine/:token/:step', { schema: { hide: true, params: stepParams } }, async (request, reply) =>
    stepOwn(pages, request, reply, await ownOf(pages, request, request.params.token), request.params.step),
  )
}

async function ownOf(pages: Pages, request: Request, token: string): Promise<Own> {
  const visit = await pages.visit(request)
  const review = stillThere(await pages.app.edge.inTransaction((tx) => reviewOfEditToken(tx, token)))
  const isFresh = !review.editedAt && !review.title && !review.body
  return { review, at: href(visit, `/reviews/mine/${token}`), isFresh }
}

interface FormShown {
  readonly typed: Partial<TypedReview>
  readonly faults?: ReadonlyMap<string, string>
  readonly refused?: string
}

function showRequest(pages: Pages, request: Request, reply: Reply, token: string, form: FormShown): Promise<Reply> {
  return pages.show(request, reply, async (read, visit) => {
    const { state, author, questions, incentive, ...line } = await openRequest(read, token)
    if (state !== 'open') return <RequestOverPage visit={visit} state={state} product={line} />
    const action = href(visit, `/reviews/write/${token}`)
    return (
      <WriteReviewPage
        visit={visit}
        product={line}
        image={line.image}
        incentive={incentive}
        refused={form.refused}
        action={action}
        questions={questions}
        typed={{ author, ...form.typed }}
        faults={form.faults ?? new Map()}
        hasName
        savesStars={form.typed.rating === undefined}
        opened={`${action}/opened`}
      />
    )
  })
}

async function write(pages: Pages, request: Request, reply: Reply, token: string): Promise<Reply> {
  const visit = await pages.visit(request)
  const { questions } = await pages.app.edge.reading((read) => openRequest(read, token))
  const typed = typedReview(request.body as Record<string, string>, questions)
  try {
    const { editToken } = await pages.app.edge.inTransaction((tx) =>
      reviewByRequest(tx, { ...typed, token, locale: visit.locale, asker: { ip: request.ip } }),
    )
    keepFlash(request, reply, { kind: 'said', text: saidOf(visit, typed) })
    return await reply.redirect(href(visit, `/reviews/mine/${editToken}`), 303)
  } catch (no) {
    return showRequest(pages, request, reply, token, { typed, ...whyNot(visit, typed, no) })
  }
}

/** Stars alone may have words added to them. */
const saidOf = ({ words: { reviews } }: Visit, { title, body }: TypedReview): string =>
  title || body ? reviews.own.thanks : reviews.writing.saved
