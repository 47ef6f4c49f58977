import { z } from 'zod'
import { mailReviewLink } from '../../modules/notices/index.ts'
import { emailSchema } from '../../modules/profiles/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { signInFor } from './own-review-routes.tsx'
import { ReviewLinkPage } from './pages/review-link-page.tsx'
import type { Pages } from './pages.ts'
import { productOf } from './product-to-review.ts'
import { sentenceOf } from './sentence-of.ts'
import { href } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })
const body = z.object({ email: z.string().max(254) })

/** A guest asks for the link to review what she had; the answer does not tell whether she had it. */
export function reviewLinkRoutes(server: Server, pages: Pages): void {
  server.post('/products/:handle/review-link', { schema: { hide: true, params, body } }, (request, reply) =>
    askForLink(pages, request, reply, request.params.handle, request.body.email),
  )
}

async function askForLink(pages: Pages, request: Request, reply: Reply, handle: string, given: string): Promise<Reply> {
  const visit = await pages.visit(request)
  const email = emailSchema.safeParse(given)
  if (!email.success) {
    return showLinkForm(pages, request, reply, { handle, email: given, fault: visit.words.checkout.problems.email })
  }
  const product = await pages.app.edge.reading((read) => productOf(read, visit, handle))
  if (!product) return reply.callNotFound() as unknown as Reply
  const wish = { productId: product.id, email: email.data, locale: visit.locale, asker: { ip: request.ip } }
  const writePage = visit.origin + href(visit, '/reviews/write')
  try {
    await pages.app.edge.inTransaction((tx) => mailReviewLink(tx, wish, writePage))
    return await showLinkForm(pages, request, reply, { handle, isAsked: true })
  } catch (no) {
    return showLinkForm(pages, request, reply, { handle, email: given, fault: sentenceOf(visit, no) })
  }
}

interface LinkForm {
  readonly handle: string
  readonly isAsked?: boolean
  readonly email?: string | undefined
  readonly fault?: string | undefined
}

/** Where somebody who is not signed in begins to write. */
export function showLinkForm(
  pages: Pages,
  request: Request,
  reply: Reply,
  { handle, ...form }: LinkForm,
): Promise<Reply> {
  return pages.show(request, reply, async (read, visit) => {
    const product = await productOf(read, visit, handle)
    if (!product) return undefined
    return (
      <ReviewLinkPage
        visit={visit}
        product={product}
        signIn={signInFor(visit, `/products/${handle}/review`)}
        {...form}
      />
    )
  })
}
