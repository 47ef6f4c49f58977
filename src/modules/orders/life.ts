/** How far the money is. */
export type PaymentState = 'awaiting' | 'authorised' | 'paid' | 'partially-refunded' | 'refunded' | 'voided'

/** How far the goods are. */
export type FulfilmentState = 'open' | 'packing' | 'partially-shipped' | 'shipped' | 'delivered' | 'returned'

/**
 * Which state of the money may follow which. Provider messages may come late or be skipped, so a state may be jumped
 * over, but money that arrived is never unsaid: it can only go back. Money may even arrive after a void, when the
 * provider had it already on its way; it then goes back by itself. A refund that the provider could not make leads back.
 */
export const paymentMoves: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  awaiting: ['authorised', 'paid', 'partially-refunded', 'refunded', 'voided'],
  authorised: ['paid', 'partially-refunded', 'refunded', 'voided'],
  paid: ['partially-refunded', 'refunded'],
  'partially-refunded': ['refunded', 'paid'],
  refunded: ['partially-refunded', 'paid'],
  voided: ['paid', 'partially-refunded', 'refunded'],
}

/** Which state of the goods may follow which; a packer may put a parcel back until it has left. */
export const fulfilmentMoves: Readonly<Record<FulfilmentState, readonly FulfilmentState[]>> = {
  open: ['packing', 'partially-shipped', 'shipped', 'delivered'],
  packing: ['open', 'partially-shipped', 'shipped', 'delivered'],
  'partially-shipped': ['shipped', 'delivered', 'returned'],
  shipped: ['delivered', 'returned'],
  delivered: ['returned'],
  returned: [],
}

export const canMovePayment = (from: PaymentState, to: PaymentState): boolean => paymentMoves[from].includes(to)

export const canMoveFulfilment = (from: FulfilmentState, to: FulfilmentState): boolean =>
  fulfilmentMoves[from].includes(to)

/** Whether nothing has left the house yet, so that the whole order can still be called off by staff. */
export const canCancel = (state: FulfilmentState): boolean => state === 'open' || state === 'packing'

/** Whether nobody has begun to pack, so that the shopper may still change or cancel it herself. */
export const isUntouched = (state: FulfilmentState): boolean => state === 'open'

/** Whether the goods may leave: the money is there or promised by the card's bank. */
export const isSecured = (state: PaymentState): boolean =>
  state === 'authorised' || state === 'paid' || state === 'partially-refunded'
