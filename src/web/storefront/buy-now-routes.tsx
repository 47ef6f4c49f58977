import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { AddressNotSaved, buyNow, findCheckout, mostUnits, settleCheckout } from '../../modules/checkout/index.ts'
import {
  checkPayment,
  declineWords,
  type Payment,
  type PaymentProvider,
  providersFor,
  savedMethodsOf,
} from '../../modules/payments/index.ts'
import { prepared, stepAfter } from '../pay/pay-checkout.ts'
import type { Reply, Request, Server } from '../server.ts'
import { changeCart } from './cart-routes.tsx'
import { keepFlash } from './flash.ts'
import { WaitingPage } from './pages/waiting-page.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const quantity = z.coerce.number().int().min(1).max(mostUnits).default(1)
const body = z.object({ variant: z.uuid(), quantity, key: z.string().regex(/^\S{1,64}$/) })
const bought = z.object({ checkout: z.uuid() })

interface Tap {
  readonly pages: Pages
  readonly providers: readonly PaymentProvider[]
  readonly request: Request
  readonly reply: Reply
  readonly visit: Visit
}

/** From a product to its order: one tap for whoever is known, else straight to the checkout with it (K7). */
export function buyNowRoutes(server: Server, pages: Pages, providers: readonly PaymentProvider[]): void {
  server.post('/buy-now', { schema: { hide: true, body } }, async (request, reply) => {
    const tap = { pages, providers, request, reply, visit: await pages.visit(request) }
    const { variant: variantId, quantity: units, key } = request.body
    const line = { variantId, quantity: units }
    const { profileId, market, locale } = tap.visit
    if (!profileId) return intoCheckout(tap, line)
    const serving = providersFor(providers, { currency: market.currency, country: market.countries[0] ?? '' })
    const [kept] = await savedMethodsOf(pages.app.edge, serving, profileId)
    const provider = kept?.provider ?? serving[0]?.name
    try {
      const begun = await pages.app.edge.inTransaction((tx) =>
        buyNow(tx, { key, profileId, ...line, marketCode: market.code, locale, provider }),
      )
      const returnUrl = `${tap.visit.origin}${href(tap.visit, '/buy-now/return')}?checkout=${begun.checkoutId}`
      const paying = { returnUrl, ...(kept && { method: kept.id, customer: kept.customer }) }
      const { payment } = await prepared(pages.app.edge, providers, begun, paying)
      return await next(tap, begun.checkoutId, payment)
    } catch (no) {
      if (no instanceof AddressNotSaved) return intoCheckout(tap, line)
      keepFlash(request, reply, { kind: 'no', text: sentenceOf(tap.visit, no) })
      return reply.redirect(href(tap.visit, '/cart'), 303)
    }
  })

  server.get('/buy-now/return', { schema: { hide: true, querystring: bought } }, async (request, reply) => {
    const tap = { pages, providers, request, reply, visit: await pages.visit(request) }
    const checkout = await pages.app.edge.reading((read) => findCheckout(read, request.query.checkout))
    // Only hers: the id in the address is no secret.
    if (!checkout?.profileId || checkout.profileId !== tap.visit.profileId) {
      return reply.redirect(href(tap.visit, '/cart'), 303)
    }
    const { paymentId } = checkout
    const payment = paymentId ? await checkPayment(pages.app.edge, providers, { paymentId }) : undefined
    return next(tap, checkout.id, payment).catch((no: unknown) => {
      keepFlash(request, reply, { kind: 'no', text: sentenceOf(tap.visit, no) })
      return reply.redirect(href(tap.visit, '/cart'), 303)
    })
  })
}

async function next(tap: Tap, checkoutId: string, payment: Payment | undefined): Promise<Reply> {
  const { pages, request, reply, visit } = tap
  switch (stepAfter(payment)) {
    case 'place': {
      const placed = await settleCheckout(pages.app.edge, { checkoutId })
      return reply.redirect(href(visit, `/orders/${placed.orderToken}/thanks`), 303)
    }
    case 'wait':
      return pages.show(request, reply, (_read, seen) => Promise.resolve(<WaitingPage visit={seen} />))
    case 'page':
      if (payment?.page?.kind === 'redirect') return reply.redirect(payment.page.url, 303)
      return otherWay(tap, checkoutId, undefined)
    case 'choose-again':
      return otherWay(tap, checkoutId, translated(declineWords[payment?.declineReason ?? 'other'], visit.locale))
  }
}

/** What one tap could not pay for goes on in the checkout, where she chooses how she pays. */
async function otherWay(tap: Tap, checkoutId: string, why: string | undefined): Promise<Reply> {
  const checkout = await tap.pages.app.edge.reading((read) => findCheckout(read, checkoutId))
  const [line] = checkout?.lines ?? []
  if (why) keepFlash(tap.request, tap.reply, { kind: 'no', text: why })
  if (!line) return tap.reply.redirect(href(tap.visit, '/cart'), 303)
  return intoCheckout(tap, { variantId: line.variantId, quantity: line.quantity })
}

async function intoCheckout(
  { pages, request, reply }: Tap,
  line: { variantId: string; quantity: number },
): Promise<Reply> {
  return pages.answer(request, reply, async (tx, visit) => {
    await changeCart(tx, request, reply, visit, () => ({ addLines: [line] }))
    return href(visit, '/checkout')
  })
}
