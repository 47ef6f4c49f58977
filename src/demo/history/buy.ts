import { seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import {
  beginPayment,
  changeCheckout,
  findCheckout,
  settleCheckout,
  startCheckout,
} from '../../modules/checkout/index.ts'
import { addNote } from '../../modules/orders/index.ts'
import { type PaymentProvider, preparePayment } from '../../modules/payments/index.ts'
import { nameProfile, profileByEmail } from '../../modules/profiles/index.ts'
import type { PlannedOrder } from './plan.ts'
import { seeReviews } from './seen-reviews.ts'
import { campaignOfFriend } from './speak-for-us.ts'
import { fillCart, type Shelf } from './shopping.ts'

export interface Buying {
  readonly edge: Edge
  readonly providers: readonly PaymentProvider[]
  readonly shelf: Shelf
  /** Lets so much time go by. */
  readonly pass: (ms: number) => void
}

/** An order as what follows needs it. */
export interface Bought {
  readonly orderId: string
  readonly token: string
  readonly paymentId: string | undefined
}

/** Goes through the checkout as a shopper does. Undefined where she left it, or her card was declined. */
export async function buy(buying: Buying, planned: PlannedOrder): Promise<Bought | undefined> {
  const { edge, providers } = buying
  const checkoutId = await edge.inTransaction(async (tx) => {
    const id = await fillIn(tx, buying, planned)
    await seeReviews(tx, id, planned)
    return id
  })
  if (planned.fate === 'abandoned') return undefined
  buying.pass(seconds(65 + ((planned.cart * 37) % 240)))

  const provider = planned.fate.startsWith('transfer') ? 'bank-transfer' : 'test'
  const { paymentId } = await edge.inTransaction((tx) => beginPayment(tx, { checkoutId, provider }))
  const method = planned.fate === 'declined' ? 'declined' : 'success'
  if (paymentId) await preparePayment(edge, providers, { paymentId, returnUrl: 'http://localhost/', method })
  if (planned.fate === 'declined') return undefined

  const { orderId, orderToken: token } = await settleCheckout(edge, { checkoutId })
  const { note } = planned
  if (note) await edge.inTransaction((tx) => addNote(tx, { orderId, text: note, by: 'system' }))
  return { orderId, token, paymentId }
}

async function fillIn(
  tx: Parameters<typeof startCheckout>[0],
  { shelf }: Buying,
  { person, cart, fate, code, wrap }: PlannedOrder,
): Promise<string> {
  const { email, name, locale, market: marketCode, address } = person
  const ofFriend = await campaignOfFriend(tx, cart)
  const campaign = cart % 5 === 0 ? { campaign: 'autumn-letter' } : { ...(ofFriend && { campaign: ofFriend }) }
  const { checkoutId } = await startCheckout(tx, {
    marketCode,
    locale,
    lines: fillCart(shelf, cart, marketCode),
    source: { channel: 'page', ...campaign },
    ...(fate !== 'abandoned' || cart % 4 > 0 ? { email } : {}),
  })
  if (fate === 'abandoned' && cart % 2 === 0) return checkoutId
  await nameProfile(tx, { profileId: await profileByEmail(tx, email), name, locale })
  await changeCheckout(tx, {
    checkoutId,
    ...{ email, name, address, phone: address.phone },
    ...(code ? { codes: [code] } : {}),
    ...(wrap
      ? { services: ['gift-wrap'], giftMessage: locale === 'ko' ? '늘 고마워요.' : 'With love, for no reason.' }
      : {}),
  })
  const view = await findCheckout(tx, checkoutId)
  const options = view?.deliveryOptions ?? []
  const chosen = options.find((option) => option.kind === (cart % 7 === 0 ? 'express' : 'standard')) ?? options[0]
  if (chosen) await changeCheckout(tx, { checkoutId, deliveryCode: chosen.code })
  return checkoutId
}
