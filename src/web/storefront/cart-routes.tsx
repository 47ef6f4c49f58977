import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import {
  changeCheckout,
  findCheckoutByToken,
  mostUnits,
  startCheckout,
  type CheckoutPatch,
  type CheckoutView,
} from '../../modules/checkout/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { cartTokenOf, keepCart } from './cart-cookie.ts'
import { CartPage } from './pages/cart-page.tsx'
import type { Pages } from './pages.ts'
import { href, type Visit } from './visit.ts'

const quantity = z.coerce.number().int().min(0).max(mostUnits)
const addBody = z.object({ variant: z.uuid(), quantity: quantity.min(1).default(1) })
const changeBody = z.object({ variant: z.uuid(), quantity })
const restoreBody = z.object({ variant: z.uuid() })
const codesBody = z.object({
  add: z.string().trim().max(64).optional(),
  drop: z.string().trim().max(64).optional(),
})
const openParams = z.object({ token: z.string().max(64) })

/** The cart: looking at it, changing it, and opening it on another device. */
export function cartRoutes(server: Server, pages: Pages): void {
  server.get('/cart', { schema: { hide: true } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const token = cartTokenOf(request)
      const cart = token ? await findCheckoutByToken(read, token) : undefined
      return <CartPage visit={visit} cart={cart?.state === 'placed' ? undefined : cart} />
    }),
  )
  server.post('/cart/add', { schema: { hide: true, body: addBody } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      const line = { variantId: request.body.variant, quantity: request.body.quantity }
      await changeCart(tx, request, reply, visit, () => ({ addLines: [line] }))
      return href(visit, '/cart')
    }),
  )
  server.post('/cart/change', { schema: { hide: true, body: changeBody } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      const line = { variantId: request.body.variant, quantity: request.body.quantity }
      await changeCart(tx, request, reply, visit, () => ({ lines: [line] }))
      return href(visit, '/cart')
    }),
  )
  server.post('/cart/restore', { schema: { hide: true, body: restoreBody } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      await changeCart(tx, request, reply, visit, () => ({ restoreLines: [request.body.variant] }))
      return href(visit, '/cart')
    }),
  )
  server.post('/cart/codes', { schema: { hide: true, body: codesBody } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      await changeCart(tx, request, reply, visit, (cart) => ({ codes: codesAfter(cart, request.body) }))
      return href(visit, '/cart')
    }),
  )
  server.get('/cart/open/:token', { schema: { hide: true, params: openParams } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const cart = await pages.app.edge.reading((read) => findCheckoutByToken(read, request.params.token))
    if (cart) keepCart(request, reply, cart.token)
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
  const found = token ? await findCheckoutByToken(tx, token) : undefined
  const cart = found?.state === 'placed' ? undefined : found
  if (cart) {
    await changeCheckout(tx, { checkoutId: cart.id, ...patchOf(cart) })
    return
  }
  const { addLines, lines, codes } = patchOf(undefined)
  const started = await startCheckout(tx, {
    marketCode: visit.market.code,
    locale: visit.locale,
    ...(visit.profileId ? { profileId: visit.profileId } : {}),
    source: { channel: 'page' },
    addLines: addLines ?? lines,
    codes,
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
