import { MessageRefusedForGood } from '../message-transport.ts'

/** A supplier will not carry this message, however often it is asked. */
export class SupplierRefused extends MessageRefusedForGood {
  /** What it means for the address. */
  readonly ends: 'address-gone' | 'opted-out' | undefined

  constructor(message: string, ends?: 'address-gone' | 'opted-out') {
    super(message, { isAddressGone: ends === 'address-gone' })
    this.ends = ends
  }
}

/** A supplier said no for now, and surely took nothing: it may be asked again. */
export class SupplierBusy extends Error {
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, retryAfterSeconds?: number) {
    super(message)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Nothing was answered: whether the supplier took the message is not known. */
export class OutcomeUnknown extends Error {}
