import { randomBytes } from 'node:crypto'

interface Amount {
  currency_code: string
  value: string
}

interface Piece {
  id: string
  status: string
  amount: Amount
  custom_id?: string
}

/** An order as PayPal keeps it. */
export interface Order {
  id: string
  intent: 'AUTHORIZE' | 'CAPTURE'
  status: 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED' | 'VOIDED'
  links: { rel: string; href: string; method: string }[]
  purchase_units: {
    custom_id?: string
    amount: Amount
    payments: { authorizations: Piece[]; captures: Piece[]; refunds: Piece[] }
  }[]
}

/** A no as PayPal writes it. */
export class PaypalNo extends Error {
  readonly status: number
  readonly body: object
  constructor(status: number, name: string, issue?: string) {
    super(issue ?? name)
    this.status = status
    this.body = { name, message: name, debug_id: 'fake', ...(issue && { details: [{ issue }] }) }
  }
}

const unprocessable = (issue: string) => new PaypalNo(422, 'UNPROCESSABLE_ENTITY', issue)

export const newPaypalId = (): string => randomBytes(9).toString('hex').slice(0, 17).toUpperCase()

/** Decimal texts with exactly the decimals that the currency has. */
const cents = ({ currency_code: currency, value }: Amount): number => {
  const fits = currency === 'JPY' ? /^\d+$/ : /^\d+\.\d\d$/
  if (!fits.test(value)) throw unprocessable('DECIMAL_PRECISION')
  return Number(value.replace('.', ''))
}

export function createOrder(body: Pick<Order, 'intent' | 'purchase_units'>): Order {
  const unit = body.purchase_units[0]!
  if (cents(unit.amount) <= 0) throw unprocessable('CANNOT_BE_ZERO_OR_NEGATIVE')
  const id = newPaypalId()
  return {
    id,
    intent: body.intent,
    status: 'PAYER_ACTION_REQUIRED',
    links: [{ rel: 'payer-action', href: `https://www.paypal.com/checkoutnow?token=${id}`, method: 'GET' }],
    purchase_units: [{ ...unit, payments: { authorizations: [], captures: [], refunds: [] } }],
  }
}

const unitOf = (order: Order) => order.purchase_units[0]!

export function authorizeOrder(order: Order, isDeclined: boolean): void {
  const { payments, amount } = unitOf(order)
  if (payments.authorizations.length > 0) throw unprocessable('ORDER_ALREADY_AUTHORIZED')
  if (order.status !== 'APPROVED') throw unprocessable('ORDER_NOT_APPROVED')
  if (isDeclined) throw unprocessable('INSTRUMENT_DECLINED')
  payments.authorizations.push({ id: newPaypalId(), status: 'CREATED', amount })
  order.status = 'COMPLETED'
}

export function captureAuthorization(order: Order, amount: Amount): Piece {
  const { payments } = unitOf(order)
  const authorization = payments.authorizations[0]!
  if (authorization.status === 'VOIDED') throw unprocessable('AUTHORIZATION_VOIDED')
  if (authorization.status === 'CAPTURED') throw unprocessable('AUTHORIZATION_ALREADY_CAPTURED')
  if (cents(amount) > cents(authorization.amount)) throw unprocessable('MAX_CAPTURE_AMOUNT_EXCEEDED')
  authorization.status = 'CAPTURED'
  const capture = { id: newPaypalId(), status: 'COMPLETED', amount }
  payments.captures.push(capture)
  return capture
}

export function voidAuthorization(order: Order): void {
  const authorization = unitOf(order).payments.authorizations[0]!
  if (authorization.status === 'CAPTURED') throw unprocessable('PREVIOUSLY_CAPTURED')
  if (authorization.status === 'VOIDED') throw unprocessable('PREVIOUSLY_VOIDED')
  authorization.status = 'VOIDED'
}

export function refundCapture(order: Order, asked: { amount: Amount; custom_id?: string }): Piece {
  const { payments } = unitOf(order)
  const capture = payments.captures[0]!
  const given = payments.refunds.reduce((all, { amount }) => all + cents(amount), 0)
  if (given === cents(capture.amount)) throw unprocessable('CAPTURE_FULLY_REFUNDED')
  if (given + cents(asked.amount) > cents(capture.amount)) throw unprocessable('REFUND_AMOUNT_EXCEEDED')
  const refund = { id: newPaypalId(), status: 'COMPLETED', ...asked }
  payments.refunds.push(refund)
  capture.status = given + cents(asked.amount) === cents(capture.amount) ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
  return refund
}
