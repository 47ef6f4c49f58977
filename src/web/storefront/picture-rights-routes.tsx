import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { getProduct } from '../../modules/catalog/index.ts'
import {
  findReview,
  grantRights,
  pictureScopes,
  reviewOfRightsToken,
  ReviewInvalid,
  rightsOf,
} from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { altOf } from './gallery.ts'
import { PictureRightsPage } from './pages/picture-rights-page.tsx'
import type { Pages } from './pages.ts'
import { picturesOf } from './pictures-of.ts'
import { href } from './visit.ts'

const params = z.object({ token: z.string().max(100) })
const body = z.record(z.string().max(60), z.string().max(500))

/** Where a customer says what may be done with her pictures, by the link only she has. Looking at it changes nothing. */
export function pictureRightsRoutes(server: Server, pages: Pages): void {
  server.get('/reviews/pictures/:token', { schema: { hide: true, params } }, (request, reply) =>
    show(pages, request, reply, request.params.token, { said: takeFlash(request, reply)?.text }),
  )
  server.post('/reviews/pictures/:token', { schema: { hide: true, params, body } }, async (request, reply) => {
    const { token } = request.params
    const said = request.body
    const visit = await pages.visit(request)
    const sent = Object.keys(said).flatMap((name) => z.uuid().safeParse(name.replace(/^picture\./, '')).data ?? [])
    const scopes = new Map(sent.map((id) => [id, pictureScopes.filter((scope) => said[`${scope}.${id}`])]))
    try {
      await pages.app.edge.inTransaction(async (tx) => {
        const reviewId = await reviewOfRightsToken(tx, token)
        await grantRights(tx, { reviewId, scopes, credit: said['credit'], via: 'link' })
      })
    } catch (no) {
      if (!(no instanceof ReviewInvalid)) throw no
      return show(pages, request, reply, token, { fault: visit.words.reviews.writing.nameOdd })
    }
    keepFlash(request, reply, { kind: 'said', text: visit.words.pictures.rights.kept })
    return reply.redirect(href(visit, `/reviews/pictures/${token}`), 303)
  })
}

interface Shown {
  readonly said?: string | undefined
  readonly fault?: string | undefined
}

function show(pages: Pages, request: Request, reply: Reply, token: string, shown: Shown): Promise<Reply> {
  return pages.show(request, reply, async (read, visit) => {
    const review = await findReview(read, await reviewOfRightsToken(read, token))
    if (!review) return undefined
    const rights = await rightsOf(read, review.mediaIds)
    const pictures = (await picturesOf(read, review)).map((picture) => ({
      mediaId: picture.mediaId,
      picture: { ...picture, alt: altOf(visit, picture, review.author) },
      scopes: rights.get(picture.mediaId)?.scopes ?? [],
    }))
    const { title } = await getProduct(read, review.productId)
    return (
      <PictureRightsPage
        visit={visit}
        product={translated(title, visit.locale)}
        pictures={pictures}
        credit={[...rights.values()][0]?.credit ?? review.author}
        at={href(visit, `/reviews/pictures/${token}`)}
        {...shown}
      />
    )
  })
}
