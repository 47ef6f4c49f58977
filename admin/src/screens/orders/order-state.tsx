import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

export type OrderStatus = Schemas['OrderSummary']['status']
type PaymentState = Schemas['OrderSummary']['paymentState']

const tones: Record<OrderStatus, Tone> = {
  'awaiting-payment': 'waiting',
  'to-pack': 'waiting',
  packing: 'waiting',
  'partially-shipped': 'waiting',
  shipped: 'good',
  delivered: 'good',
  returned: 'plain',
  refunded: 'plain',
  cancelled: 'bad',
}

const paymentTones: Record<PaymentState, Tone> = {
  awaiting: 'waiting',
  authorised: 'waiting',
  paid: 'good',
  'partially-refunded': 'plain',
  refunded: 'plain',
  voided: 'plain',
}

export const OrderState = ({ status }: { status: OrderStatus }) => (
  <Status tone={tones[status]}>{words.orders.states[status]}</Status>
)

export const PaymentStatus = ({ state }: { state: PaymentState }) => (
  <Status tone={paymentTones[state]}>{words.orders.paymentStates[state]}</Status>
)
