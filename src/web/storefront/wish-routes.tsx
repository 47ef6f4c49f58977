import { z } from 'zod'
import { findReorder } from '../../modules/habits/index.ts'
import { emailSchema, profileByEmail } from '../../modules/profiles/index.ts'
import { makeWish } from '../../modules/wishes/index.ts'
import type { Server } from '../server.ts'
import { changeCart } from './cart-routes.tsx'
import { keepFlash } from './flash.ts'
import { WishPage } from './pages/wish-page.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { href } from './visit.ts'

const params = z.object({ variant: z.uuid() })
const body = z.object({ email: z.string().max(254) })
const byToken = z.object({ token: z.string().max(64) })
const byKey = z.object({ key: z.string().max(64) })

/** Waiting for what is sold out, having again what runs out, and finding again what was left: where links of mails lead. */
export function wishRoutes(server: Server, pages: Pages): void {
  server.post('/wishes/:variant', { schema: { hide: true, params, body } }, async (request, reply) => {
    const { variant: variantId } = request.params
    const typed = request.body.email
    const visit = await pages.visit(request)
    const email = emailSchema.safeParse(typed)
    const fault = email.success
      ? await pages.app.edge
          .inTransaction(async (tx) => {
            const profileId = await profileByEmail(tx, email.data)
            await makeWish(tx, { profileId, variantId, kind: 'back-in-stock', market: visit.market.code })
            return undefined
          })
          .catch((no: unknown) => sentenceOf(visit, no))
      : visit.words.checkout.problems.email
    return pages.show(request, reply, (_read, seen) =>
      Promise.resolve(<WishPage {...{ visit: seen, variantId, email: typed, fault }} />),
    )
  })

  server.get('/cart/restore/:token', { schema: { hide: true, params: byToken } }, async (request, reply) => {
    const visit = await pages.visit(request)
    return reply.redirect(href(visit, `/cart/open/${request.params.token}`), 303)
  })

  // A link of a mail: it fills this browser's cart with the one thing it is about, and nothing else.
  server.get('/cart/again/:key', { schema: { hide: true, params: byKey } }, async (request, reply) => {
    const found = await pages.app.edge.reading((read) => findReorder(read, request.params.key))
    if (!found) return reply.callNotFound()
    return pages
      .answer(request, reply, async (tx, visit) => {
        const lines = [{ variantId: found.variantId, quantity: found.units }]
        await changeCart(tx, request, reply, visit, (cart) =>
          cart?.lines.some(({ variantId }) => variantId === found.variantId) ? {} : { addLines: lines },
        )
        return href(visit, '/cart')
      })
      .catch(async (no: unknown) => {
        const visit = await pages.visit(request)
        keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
        return reply.redirect(href(visit, '/cart'), 303)
      })
  })
}
