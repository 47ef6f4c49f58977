import { z } from 'zod'
import { changeCheckout, type CheckoutView, findCheckoutByToken, giveExitReason } from '../../modules/checkout/index.ts'
import { sendMail } from '../../modules/messaging/index.ts'
import { cartLinkMail } from '../../modules/notices/index.ts'
import type { PaymentProvider } from '../../modules/payments/index.ts'
import { emailSchema } from '../../modules/profiles/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { cartTokenOf } from './cart-cookie.ts'
import { waysToPay } from './checkout-routes.tsx'
import { LeavingPage, longestComment, shownReasons, type ShownReason } from './pages/leaving-page.tsx'
import { TreatmentPage } from './pages/treatment-page.tsx'
import type { Pages } from './pages.ts'
import { href } from './visit.ts'

const given = z.object({
  reason: z.enum(shownReasons).optional(),
  comment: z.string().trim().max(longestComment).optional(),
})
const byReason = z.object({ reason: z.enum(shownReasons) })
const linkBody = z.object({ email: z.string().max(254) })
const freeBody = z.object({ deliveryCode: z.string().max(64) })
const schema = { hide: true }

/** Saying why not today, and what can be done about it (K11). */
export function leavingRoutes(server: Server, pages: Pages, providers: readonly PaymentProvider[]): void {
  const treat: Treat = (request, reply, reason, about = {}) =>
    withCart(pages, request, reply, (cart) =>
      pages.show(request, reply, (_read, visit) =>
        Promise.resolve(
          <TreatmentPage
            visit={visit}
            cart={cart}
            reason={reason}
            ways={waysToPay(providers, cart, visit)}
            {...about}
          />,
        ),
      ),
    )

  server.get('/checkout/leaving', { schema }, (request, reply) => ask(pages, request, reply))
  server.post('/checkout/leaving', { schema: { ...schema, body: given } }, async (request, reply) => {
    const { reason, comment } = request.body
    if (!reason) return ask(pages, request, reply, true)
    return withCart(pages, request, reply, ({ id: checkoutId }) =>
      pages.answer(request, reply, async (tx, visit) => {
        await giveExitReason(tx, { checkoutId, reason, comment })
        return href(visit, `/checkout/leaving/${reason}`)
      }),
    )
  })
  server.get('/checkout/leaving/:reason', { schema: { ...schema, params: byReason } }, (request, reply) =>
    treat(request, reply, request.params.reason),
  )
  server.post('/checkout/leaving/free', { schema: { ...schema, body: freeBody } }, (request, reply) =>
    withCart(pages, request, reply, ({ id: checkoutId }) =>
      pages.answer(request, reply, async (tx, visit) => {
        await changeCheckout(tx, {
          checkoutId,
          deliveryCode: request.body.deliveryCode,
          shopper: visit.profileId,
        })
        return href(visit, '/checkout')
      }),
    ),
  )
  sendingTheCart(server, pages, treat)
}

type Treat = (
  request: Request,
  reply: Reply,
  reason: ShownReason,
  about?: { sentTo?: string; fault?: string },
) => Promise<Reply>

function sendingTheCart(server: Server, pages: Pages, treat: Treat): void {
  server.post('/checkout/leaving/cart-link', { schema: { ...schema, body: linkBody } }, async (request, reply) => {
    const email = emailSchema.safeParse(request.body.email)
    const visit = await pages.visit(request)
    if (!email.success) return treat(request, reply, 'too-complicated', { fault: visit.words.checkout.problems.email })
    return withCart(pages, request, reply, async (cart) => {
      // One mail for a cart, so that nobody fills a stranger's mailbox with it.
      await pages.app.edge.inTransaction((tx) =>
        sendMail(tx, {
          key: `cart-link:${cart.id}`,
          to: email.data,
          locale: visit.locale,
          mail: cartLinkMail({ link: visit.origin + href(visit, `/cart/open/${cart.token}`) }),
        }),
      )
      return treat(request, reply, 'too-complicated', { sentTo: email.data })
    })
  })
}

const ask = (pages: Pages, request: Request, reply: Reply, isUnanswered = false): Promise<Reply> =>
  withCart(pages, request, reply, () =>
    pages.show(request, reply, (_read, visit) =>
      Promise.resolve(<LeavingPage visit={visit} fault={isUnanswered ? visit.words.leaving.choose : undefined} />),
    ),
  )

/** Who has no cart, or has bought, has nothing to leave. */
async function withCart(
  pages: Pages,
  request: Request,
  reply: Reply,
  answer: (cart: CheckoutView) => Promise<Reply>,
): Promise<Reply> {
  const token = cartTokenOf(request)
  const cart = token ? await pages.app.edge.reading((read) => findCheckoutByToken(read, token)) : undefined
  if (cart && cart.state !== 'placed' && cart.lines.length > 0) return answer(cart)
  return reply.redirect(href(await pages.visit(request), '/cart'), 303)
}
