import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  changeCheckout,
  findCheckoutByToken,
  mostUnits,
  startCheckout,
  type CheckoutPatch,
  type CheckoutView,
} from '../../modules/checkout/index.ts'
import { shopperOf } from '../http/authentication.ts'
import type { Reply, Request, Server } from '../server.ts'
import { friendsCart } from './brought-by.ts'
import { cartTokenOf, keepCart } from './cart-cookie.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { CartPage } from './pages/cart-page.tsx'
import type { Pages } from './pages.ts'
import { proofOfCart } from './proof.ts'
import { CartDrawer } from './parts/cart-drawer.tsx'
import { pricesBefore } from './seen-prices.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const quantity = z.coerce.number().int().min(0).max(mostUnits)
const addBody = z.object({ variant: z.uuid(), quantity: quantity.min(1).default(1) })
const step = z.coerce.number().int().min(-1).max(1).default(0)
const changeBody = z.object({ variant: z.uuid(), quantity, step })
const addedQuery = z.object({ variant: z.uuid(), quantity: quantity.min(1).default(1) })
const extrasBody = z.object({
  services: z.union([z.string().max(64), z.array(z.string().max(64)).max(20)]).optional(),
  giftMessage: z.string().trim().max(300).optional(),
  note: z.string().trim().max(1_000).optional(),
})
const restoreBody = z.object({ variant: z.uuid() })
const codesBody = z.object({
  add: z.string().trim().max(64).optional(),
  drop: z.string().trim().max(64).optional(),
})
const openParams = z.object({ token: z.string().max(64) })

/** The cart: looking at it, changing it, and opening it on another device. */
export function cartRoutes(server: Server, pages: Pages): void {
  server.get('/cart', { schema: { hide: true } }, (request, reply) => {
    const flash = takeFlash(request, reply)
    return pages.show(request, reply, async (read, visit) => {
      const cart = await openCart(read, request)
      const before = cart && pricesBefore(request, reply, cart, visit.locale)
      const said = flash?.kind === 'said' ? flash.text : undefined
      const refused = flash?.kind === 'no' ? flash.text : undefined
      const proof = cart && (await proofOfCart(read, visit, 'cart', cart))
      return <CartPage {...{ visit, cart, proof, said, refused, ...(before ? { before } : {}) }} />
    })
  })
  server.get('/cart/added', { schema: { hide: true, querystring: addedQuery } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const cart = await openCart(read, request)
      const added = cart?.lines.find((line) => line.variantId === request.query.variant && !line.gift)
      return cart && added && <CartDrawer {...{ visit, cart, added, quantity: request.query.quantity }} />
    }),
  )
  server.get('/cart/open/:token', { schema: { hide: true, params: openParams } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const cart = await pages.app.edge.reading((read) => findCheckoutByToken(read, request.params.token))
    if (cart) keepCart(request, reply, cart.token)
    const { profileId: shopper } = visit
    // Opened where its owner is not signed in, the cart is paid like any other.
    if (cart?.state === 'open' && cart.creditOf && cart.creditOf !== shopper) {
      await pages.app.edge.inTransaction((tx) => changeCheckout(tx, { checkoutId: cart.id, shopper }))
    }
    return reply.redirect(href(visit, '/cart'), 303)
  })
  changes(server, pages)
}

function changes(server: Server, pages: Pages): void {
  const change = (request: Request, reply: Reply, patchOf: Parameters<typeof changeCart>[4]) =>
    backToCart(pages, request, reply, (tx, visit) => changeCart(tx, request, reply, visit, patchOf))
  server.post('/cart/add', { schema: { hide: true, body: addBody } }, (request, reply) => {
    const line = { variantId: request.body.variant, quantity: request.body.quantity }
    return change(request, reply, () => ({ addLines: [line] }))
  })
  server.post('/cart/change', { schema: { hide: true, body: changeBody } }, (request, reply) => {
    const { variant, quantity: said, step: by } = request.body
    const line = { variantId: variant, quantity: Math.min(mostUnits, Math.max(0, said + by)) }
    return change(request, reply, () => ({ lines: [line] }))
  })
  server.post('/cart/restore', { schema: { hide: true, body: restoreBody } }, (request, reply) =>
    change(request, reply, () => ({ restoreLines: [request.body.variant] })),
  )
  server.post('/cart/codes', { schema: { hide: true, body: codesBody } }, (request, reply) =>
    change(request, reply, (cart) => ({ codes: codesAfter(cart, request.body) })),
  )
  server.post('/cart/extras', { schema: { hide: true, body: extrasBody } }, (request, reply) => {
    const { services = [], giftMessage, note } = request.body
    const said = { services: [services].flat(), giftMessage: giftMessage || null, note: note || null }
    return change(request, reply, () => said)
  })
}

/** This browser's cart while it is none's order yet. */
async function openCart(read: Read, request: Request): Promise<CheckoutView | undefined> {
  const token = cartTokenOf(request)
  const cart = token ? await findCheckoutByToken(read, token, await shopperOf(request)) : undefined
  return cart?.state === 'placed' ? undefined : cart
}

/** Does what the form asks, and leads to the cart, where a no is said as a sentence. */
function backToCart(
  pages: Pages,
  request: Request,
  reply: Reply,
  work: (tx: Tx, visit: Visit) => Promise<void>,
): Promise<Reply> {
  return pages
    .answer(request, reply, async (tx, visit) => {
      await work(tx, visit)
      return href(visit, '/cart')
    })
    .catch(async (no: unknown) => {
      const visit = await pages.visit(request)
      keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
      return reply.redirect(href(visit, '/cart'), 303)
    })
}

/** Changes this browser's cart, or begins one; a cart that has become an order is left behind. */
export async function changeCart(
  tx: Tx,
  request: Request,
  reply: Reply,
  visit: Visit,
  patchOf: (cart: CheckoutView | undefined) => CheckoutPatch,
): Promise<void> {
  const token = cartTokenOf(request)
  const found = token ? await findCheckoutByToken(tx, token, visit.profileId) : undefined
  const cart = found?.state === 'placed' ? undefined : found
  const friends = await friendsCart(tx, request)
  if (cart) {
    const patch = patchOf(cart)
    const gift = patch.addLines && friends?.code ? { codes: codesAfter(cart, { add: friends.code }) } : {}
    await changeCheckout(tx, { ...gift, ...patch, checkoutId: cart.id, shopper: visit.profileId })
    return
  }
  const { addLines, lines, codes, useCredit } = patchOf(undefined)
  const started = await startCheckout(tx, {
    marketCode: visit.market.code,
    locale: visit.locale,
    ...(visit.profileId ? { profileId: visit.profileId } : {}),
    source: { channel: 'page', ...(friends && { campaign: friends.campaign }) },
    addLines: addLines ?? lines,
    codes: codes ?? (friends?.code ? [friends.code] : undefined),
    useCredit,
  })
  keepCart(request, reply, started.token)
}

/** The codes of a cart once one was typed or taken out. */
export function codesAfter(
  cart: CheckoutView | undefined,
  { add, drop }: { add?: string | undefined; drop?: string | undefined },
): string[] {
  const kept = (cart?.codes ?? []).filter((code) => code !== drop)
  return add ? [...new Set([...kept, add])] : kept
}
