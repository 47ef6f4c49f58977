import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  changeCheckout,
  findCheckoutByToken,
  settleCheckout,
  type CheckoutPatch,
  type CheckoutView,
} from '../../modules/checkout/index.ts'
import {
  checkPayment,
  customerAt,
  declineWords,
  paymentWords,
  providersFor,
  type Payment,
  type PaymentProvider,
} from '../../modules/payments/index.ts'
import { addressSchema, emailSchema } from '../../modules/profiles/index.ts'
import { shopperOf } from '../http/authentication.ts'
import { payCheckout, stepAfter } from '../pay/pay-checkout.ts'
import type { Reply, Request, Server } from '../server.ts'
import { cartTokenOf, forgetCartSoon } from './cart-cookie.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { codesAfter } from './cart-routes.tsx'
import { looksFor, rememberShown } from './checkout-looks.ts'
import { proofOfCart } from './proof.ts'
import { sentenceOf } from './sentence-of.ts'
import { CardPage } from './pages/card-page.tsx'
import { CheckoutPage } from './pages/checkout-page.tsx'
import { WaitingPage } from './pages/waiting-page.tsx'
import type { Pages } from './pages.ts'
import type { WayToPay } from './parts/payment-choice.tsx'
import type { RatingOf } from './rating.ts'
import { href, type Visit } from './visit.ts'

const text = (most: number) => z.string().trim().max(most).optional()

/** The whole form; what is empty is not said. */
const formBody = z.object({
  email: text(254),
  marketing: z.literal('yes').optional(),
  'address.name': text(120),
  'address.company': text(120),
  'address.line1': text(200),
  'address.line2': text(200),
  'address.city': text(120),
  'address.region': text(120),
  'address.postcode': text(16),
  'address.country': text(2),
  'address.phone': text(32),
  deliveryCode: text(64),
  services: z.union([z.string().max(64), z.array(z.string().max(64)).max(20)]).optional(),
  giftMessage: text(300),
  provider: text(40),
  add: text(64),
  drop: text(64),
  credit: z.enum(['use', 'leave']).optional(),
  keep: z.literal('yes').optional(),
  do: z.enum(['pay', 'save']).default('save'),
})

type Form = z.infer<typeof formBody>

const shown = z.object({ tried: z.literal('1').optional(), way: z.string().max(40).optional() })

interface CheckoutParts {
  readonly providers: readonly PaymentProvider[]
  readonly ratingOf: RatingOf
}

type Shown = Awaited<ReturnType<typeof looksFor>>

/** From the cart to the payment and back, on one page. */
export function checkoutRoutes(server: Server, pages: Pages, { providers, ratingOf }: CheckoutParts): void {
  const form = formOf(pages, { providers, ratingOf })
  server.get('/checkout', { schema: { hide: true, querystring: shown } }, async (request, reply) => {
    const cart = await pages.app.edge.reading((read) => cartOf(read, request))
    if (cart?.state === 'placed') return thanks(await pages.visit(request), reply, cart.orderToken!)
    if (!cart || cart.lines.length === 0) return reply.redirect(href(await pages.visit(request), '/cart'), 303)
    return form({ request, reply, cart }, { tried: request.query.tried === '1', no: takeFlash(request, reply)?.text })
  })

  server.post('/checkout', { schema: { hide: true, body: formBody } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const cart = await pages.app.edge.reading((read) => cartOf(read, request))
    if (!cart) return reply.redirect(href(visit, '/cart'), 303)
    if (cart.state === 'placed') return thanks(visit, reply, cart.orderToken!)
    const { email } = request.body
    const isEmail = !email || emailSchema.safeParse(email).success
    try {
      await pages.app.edge.inTransaction((tx) =>
        changeCheckout(tx, {
          ...{ checkoutId: cart.id, locale: visit.locale, shopper: visit.profileId },
          ...patchOf({ ...request.body, email: isEmail ? email : undefined }, cart),
        }),
      )
      if (!isEmail) {
        const kept = await pages.app.edge.reading((read) => cartOf(read, request))
        return await form({ request, reply, cart: kept! }, { tried: request.body.do === 'pay', typedEmail: email })
      }
      // A code typed but not applied is not paid past.
      const { add, drop, credit } = request.body
      if (request.body.do === 'save' || add || drop || credit)
        return await reply.redirect(href(visit, '/checkout'), 303)
      return await pay(pages, providers, { request, reply, visit, cart })
    } catch (no) {
      return back(request, reply, visit, sentenceOf(visit, no))
    }
  })

  paymentRoutes(server, pages, providers)
}

/** Draws the form and remembers which looks of it she was shown. */
const formOf =
  (pages: Pages, { providers, ratingOf }: CheckoutParts) =>
  async (
    { request, reply, cart }: Omit<Buying, 'visit'>,
    { tried, no, typedEmail }: { tried: boolean; no?: string | undefined; typedEmail?: string },
  ) => {
    let shown: Shown | undefined
    const answer = await pages.show(request, reply, async (read, visit) => {
      shown = await looksFor(read, visit, cart)
      return (
        <CheckoutPage
          visit={visit}
          cart={cart}
          countries={visit.market.countries}
          ways={chosenFirst(waysToPay(providers, cart, visit), (request.query as { way?: string }).way)}
          looks={shown.looks}
          {...(shown.looks.trust === 'seals-and-rating'
            ? { rating: await ratingOf(read), proof: await proofOfCart(read, visit, 'payment', cart) }
            : { rating: undefined })}
          tried={tried}
          happened={happened(visit, cart, no)}
          typedEmail={typedEmail}
        />
      )
    })
    await rememberShown(pages.app.edge, request, shown?.exposures ?? [])
    return answer
  }

/** Where card details are typed, and where she comes back to from the provider. */
function paymentRoutes(server: Server, pages: Pages, providers: readonly PaymentProvider[]): void {
  server.get('/checkout/pay', { schema: { hide: true } }, async (request, reply) => {
    const cart = await pages.app.edge.reading((read) => cartOf(read, request))
    const payment = cart?.payment
    if (payment?.page?.kind !== 'client') return reply.redirect(href(await pages.visit(request), '/checkout'), 303)
    const { page } = payment
    return pages.show(request, reply, (_read, visit) =>
      Promise.resolve(<CardPage visit={visit} payment={payment} page={page} script={pages.cardScript} />),
    )
  })

  server.get('/checkout/return', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const cart = await pages.app.edge.reading((read) => cartOf(read, request))
    if (!cart) return reply.redirect(href(visit, '/cart'), 303)
    if (cart.state === 'placed') return thanks(visit, reply, cart.orderToken!)
    if (!cart.paymentId) return reply.redirect(href(visit, '/checkout'), 303)
    const payment = await checkPayment(pages.app.edge, providers, { paymentId: cart.paymentId })
    return finish(pages, { request, reply, visit, cart }, payment)
  })
}

interface Buying {
  request: Request
  reply: Reply
  visit: Visit
  cart: CheckoutView
}

async function pay(
  pages: Pages,
  providers: readonly PaymentProvider[],
  buying: Buying & { request: { body: Form } },
): Promise<Reply> {
  const { reply, visit, cart, request } = buying
  const { edge } = pages.app
  const now = await edge.reading((read) => cartOf(read, request))
  if (now && now.missing.some((one) => one.field !== 'payment')) {
    return reply.redirect(`${href(visit, '/checkout')}?tried=1`, 303)
  }
  const { provider, keep } = request.body
  const { payment } = await payCheckout(edge, providers, {
    ...(keep ? await keeping(edge, providers, { provider, profileId: visit.profileId }) : {}),
    at: { checkoutId: cart.id },
    provider,
    shopper: visit.profileId,
    returnUrl: visit.origin + href(visit, '/checkout/return'),
  })
  if (!payment) return settle(pages, buying)
  if (payment.page?.kind === 'redirect') return reply.redirect(payment.page.url, 303)
  return finish(pages, buying, payment)
}

/** Only for who is signed in: a card is kept for her and for nobody who has her cart's link. */
async function keeping(
  edge: Pages['app']['edge'],
  providers: readonly PaymentProvider[],
  { provider, profileId }: { provider: string | undefined; profileId: string | undefined },
) {
  const found = providers.find(({ name }) => name === provider)
  const customer = found && profileId && (await customerAt(edge, found, profileId))
  return customer ? { customer, savesMethod: true } : {}
}

async function finish(pages: Pages, buying: Buying, payment: Payment | undefined): Promise<Reply> {
  const { reply, visit, request } = buying
  switch (payment ? stepAfter(payment) : 'choose-again') {
    case 'place':
      return settle(pages, buying)
    case 'wait':
      return pages.show(request, reply, (_read, seen) => Promise.resolve(<WaitingPage visit={seen} />))
    case 'page':
      if (payment?.page?.kind === 'redirect') return reply.redirect(payment.page.url, 303)
      return reply.redirect(href(visit, payment?.page?.kind === 'client' ? '/checkout/pay' : '/checkout'), 303)
    case 'choose-again':
      return back(request, reply, visit, declined(visit, payment))
  }
}

async function settle(pages: Pages, { request, reply, visit, cart }: Buying): Promise<Reply> {
  try {
    const placed = await settleCheckout(pages.app.edge, { checkoutId: cart.id })
    forgetCartSoon(request, reply, cart.token)
    return await thanks(visit, reply, placed.orderToken)
  } catch (no) {
    return back(request, reply, visit, sentenceOf(visit, no))
  }
}

const thanks = (visit: Visit, reply: Reply, token: string): Reply =>
  reply.redirect(href(visit, `/orders/${token}/thanks`), 303)

async function cartOf(read: Read, request: Request): Promise<CheckoutView | undefined> {
  const token = cartTokenOf(request)
  return token ? findCheckoutByToken(read, token, await shopperOf(request)) : undefined
}

/** Back to the form, where she reads why. */
function back(request: Request, reply: Reply, visit: Visit, text: string): Reply {
  keepFlash(request, reply, { kind: 'no', text })
  return reply.redirect(href(visit, '/checkout'), 303)
}

const declined = (visit: Visit, payment: Payment | undefined): string =>
  translated(declineWords[payment?.declineReason ?? 'other'], visit.locale)

/** What a page says of the last try. */
function happened(visit: Visit, cart: CheckoutView, no: string | undefined): string | undefined {
  if (cart.payment?.status === 'declined') return declined(visit, cart.payment)
  return no
}

function patchOf(said: Form, cart: CheckoutView): CheckoutPatch {
  const parts = Object.keys(addressSchema.shape) as (keyof typeof addressSchema.shape)[]
  const address = Object.fromEntries(
    parts.flatMap((part) => {
      const value = said[`address.${part}` as keyof Form] as string | undefined
      return value ? [[part, value]] : []
    }),
  )
  return {
    email: said.email || null,
    marketing: said.marketing === 'yes',
    ...(cart.needsDelivery ? { address, deliveryCode: said.deliveryCode || null } : {}),
    services: said.services === undefined ? [] : [said.services].flat(),
    giftMessage: said.giftMessage || null,
    ...(said.credit ? { useCredit: said.credit === 'use' } : {}),
    ...(said.add || said.drop ? { codes: codesAfter(cart, said) } : {}),
  }
}

/** The first way is the one that is ticked. */
const chosenFirst = (ways: readonly WayToPay[], way: string | undefined): WayToPay[] =>
  ways.toSorted((a, b) => Number(b.name === way) - Number(a.name === way))

export function waysToPay(providers: readonly PaymentProvider[], cart: CheckoutView, visit: Visit): WayToPay[] {
  return providersFor(providers, { currency: cart.currency, country: cart.country }).map((provider) => ({
    name: provider.name,
    kind: provider.kind,
    canKeep: provider.saved !== undefined && visit.profileId !== undefined,
    company: provider.company,
    label: translated(paymentWords[provider.labelKey] ?? { en: provider.name }, visit.locale),
  }))
}
