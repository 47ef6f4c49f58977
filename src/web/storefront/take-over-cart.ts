import type { Edge } from '../../kernel/module.ts'
import { changeCheckout, findCheckoutByToken } from '../../modules/checkout/index.ts'
import type { Request } from '../server.ts'
import { cartTokenOf } from './cart-cookie.ts'

/** Makes the cart of this browser the cart of the person who has just signed in; nothing in it is lost. */
export async function takeOverCart(edge: Edge, request: Request, profileId: string): Promise<void> {
  const token = cartTokenOf(request)
  if (!token) return
  await edge.inTransaction(async (tx) => {
    const cart = await findCheckoutByToken(tx, token)
    if (cart?.state === 'open') await changeCheckout(tx, { checkoutId: cart.id, profileId })
  })
}
