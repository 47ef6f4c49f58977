import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  editReview,
  editTokenBehind,
  noteOpened,
  openRequest,
  RequestLinkUnknown,
  reviewByRequest,
  reviewOfEditToken,
} from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { changeOwn, type Own, showOwn, stepOwn, stillThere } from './own-review.tsx'
import { LinkUnknownPage } from './pages/link-unknown-page.tsx'
import { RequestOverPage } from './pages/request-over-page.tsx'
import { WriteReviewPage } from './pages/write-review-page.tsx'
import type { Pages } from './pages.ts'
import { sentMediaOf } from './pictures-of.ts'
import { acceptPhotos, checkSent, type Photos, reviewFormLimit, sentReview } from './sent-review.ts'
import { reviewBody, type TypedReview, typedReview, whyNot } from './typed-review.ts'
import { href, type Visit } from './visit.ts'
import { keepWritten, writtenHere } from './written-here.ts'

const params = z.object({ token: z.string().max(100) })
const shortParams = z.object({ code: z.string().max(100) })
const stepParams = params.extend({ step: z.enum(['withdraw', 'second-opinion']) })
const asked = z.object({ stars: z.coerce.number().int().min(1).max(5).optional().catch(undefined) })

/** One screen behind the link of a mail, without signing in. Looking at it saves nothing: mail programs look too. */
export function reviewRequestRoutes(server: Server, pages: Pages, photos: Photos): void {
  void server.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    scope.setErrorHandler((error, request, reply) => linkUnknown(pages, error, request, reply))
    await linkRoutes(scope, pages, photos)
  })
}

/** A link that was cut off says so; everything else is answered as anywhere. */
function linkUnknown(pages: Pages, error: unknown, request: Request, reply: Reply): Promise<Reply> {
  if (!(error instanceof RequestLinkUnknown)) throw error
  void reply.status(404)
  return pages.show(request, reply, (_read, visit) => Promise.resolve(<LinkUnknownPage visit={visit} />))
}

async function linkRoutes(server: Server, pages: Pages, photos: Photos): Promise<void> {
  server.get(
    '/reviews/write/:token',
    { schema: { hide: true, params, querystring: asked } },
    async (request, reply) => {
      const { stars } = request.query
      const { token } = request.params
      const mine = await mineBehind(pages, request, token)
      if (mine) return reply.redirect(mine, 303)
      return showRequest(pages, request, reply, token, { photos, typed: stars ? { rating: stars } : {}, isFresh: true })
    },
  )
  await server.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    await acceptPhotos(scope)
    const about = { schema: { hide: true, params, body: reviewBody.nullish() }, bodyLimit: reviewFormLimit }
    scope.post('/reviews/write/:token', about, (request, reply) =>
      write(pages, photos, request, reply, request.params.token),
    )
    scope.post('/reviews/mine/:token', about, async (request, reply) => {
      const own = await ownOf(pages, request, request.params.token)
      return changeOwn(pages, request, reply, { ...own, photos })
    })
  })
  server.get('/r/:code', { schema: { hide: true, params: shortParams } }, async (request, reply) => {
    const { code } = request.params
    const { locale } = await pages.app.edge.reading((read) => openRequest(read, code))
    const visit = await pages.visit(request)
    return reply.redirect(href(visit, `/reviews/write/${code}`, locale), 302)
  })
  server.post('/reviews/write/:token/opened', { schema: { hide: true, params } }, async (request, reply) => {
    await pages.app.edge.inTransaction((tx) => noteOpened(tx, request.params.token))
    return reply.status(204).send()
  })
  server.get('/reviews/mine/:token', { schema: { hide: true, params } }, async (request, reply) => {
    const own = await ownOf(pages, request, request.params.token)
    return showOwn(pages, request, reply, { ...own, photos }, { flash: takeFlash(request, reply) })
  })
  server.post('/reviews/mine/:token/:step', { schema: { hide: true, params: stepParams } }, async (request, reply) =>
    stepOwn(pages, request, reply, await ownOf(pages, request, request.params.token), request.params.step),
  )
}

async function ownOf(pages: Pages, request: Request, token: string): Promise<Own> {
  const visit = await pages.visit(request)
  const review = stillThere(await pages.app.edge.inTransaction((tx) => reviewOfEditToken(tx, token)))
  const isFresh = !review.editedAt && !review.title && !review.body && review.mediaIds.length === 0
  return { review, at: href(visit, `/reviews/mine/${token}`), isFresh }
}

/** The page of the review that was written behind this link, in the browser in which it was. */
async function mineBehind(pages: Pages, request: Request, token: string): Promise<string | undefined> {
  const kept = writtenHere(request)
  if (kept.length === 0) return undefined
  const editToken = await pages.app.edge
    .reading((read) => editTokenBehind(read, { token, kept }))
    .catch((no: unknown) => {
      if (no instanceof RequestLinkUnknown) return undefined
      throw no
    })
  return editToken && href(await pages.visit(request), `/reviews/mine/${editToken}`)
}

interface FormShown {
  readonly photos: Photos
  /** Nothing was sent yet: the first star that is pressed is kept at once. */
  readonly isFresh?: boolean
  readonly typed: Partial<TypedReview>
  readonly faults?: ReadonlyMap<string, string>
  readonly refused?: string
}

function showRequest(pages: Pages, request: Request, reply: Reply, token: string, form: FormShown): Promise<Reply> {
  return pages.show(request, reply, async (read, visit) => {
    const { state, author, questions, incentive, ...line } = await openRequest(read, token)
    if (state !== 'open') return <RequestOverPage visit={visit} state={state} product={line} words={form.typed.body} />
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
        pictures={form.photos && (await sentMediaOf(read, form.typed))}
        hasName
        savesStars={form.isFresh ?? false}
        opened={`${action}/opened`}
      />
    )
  })
}

async function write(pages: Pages, photos: Photos, request: Request, reply: Reply, token: string): Promise<Reply> {
  const visit = await pages.visit(request)
  const { questions } = await pages.app.edge.reading((read) => openRequest(read, token))
  const mine = await mineBehind(pages, request, token)
  const { body, fault } = await sentReview(pages, photos, request, visit)
  const typed = typedReview(body, questions)
  try {
    checkSent(fault)
    if (mine) return await addTo(pages, request, reply, mine, typed)
    const { editToken } = await pages.app.edge.inTransaction((tx) =>
      reviewByRequest(tx, { ...typed, token, locale: visit.locale, asker: { ip: request.ip } }),
    )
    keepWritten(request, reply, editToken)
    keepFlash(request, reply, { kind: 'said', text: saidOf(visit, typed) })
    return await reply.redirect(href(visit, `/reviews/mine/${editToken}`), 303)
  } catch (no) {
    return showRequest(pages, request, reply, token, { photos, typed, ...whyNot(visit, typed, no) })
  }
}

/**
 * A form that was still open, as after going back, goes on with the review that is there. Stars alone change the stars:
 * what she has said since stays.
 */
async function addTo(pages: Pages, request: Request, reply: Reply, mine: string, typed: TypedReview): Promise<Reply> {
  const { words } = await pages.visit(request)
  await pages.app.edge.inTransaction(async (tx) => {
    const review = await reviewOfEditToken(tx, mine.slice(mine.lastIndexOf('/') + 1))
    const now = review.proposed ?? review
    const isMore = Boolean(typed.title || typed.body || typed.mediaIds?.length)
    const mediaIds = [...new Set([...now.mediaIds, ...(typed.mediaIds ?? [])])]
    const wish = isMore ? { ...typed, mediaIds } : { ...now, rating: typed.rating }
    await editReview(tx, { ...wish, reviewId: review.id, asker: { ip: request.ip } })
  })
  keepFlash(request, reply, { kind: 'said', text: words.reviews.own.kept })
  return reply.redirect(mine, 303)
}

/** Stars alone may have words added to them. */
const saidOf = ({ words: { reviews } }: Visit, { title, body, mediaIds }: TypedReview): string =>
  title || body || mediaIds?.length ? reviews.own.thanks : reviews.writing.saved
