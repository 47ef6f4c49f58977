import { createHash } from 'node:crypto'
import { formatMoney, type Money } from '../../kernel/money.ts'
import {
  BadSignature,
  bankTransferName,
  type PaymentInstruction,
  type PaymentProvider,
} from '../../modules/payments/index.ts'

/** The merchant's account that shoppers send money to. */
export interface BankTransferSettings {
  readonly accountHolder: string
  readonly bank?: string | undefined
  /** IBAN or whatever names an account where the shop is. */
  readonly account: string
  readonly bic?: string | undefined
  /** Only these; an account takes few currencies without a fee for the shopper. */
  readonly currencies: readonly string[]
}

/**
 * The shopper sends the money herself, with a text by which staff know it again.
 *
 * There is nobody outside to ask: the payment stays `processing` until staff mark it as received, and a refund stays
 * promised until staff mark it as sent.
 */
export function bankTransfer(settings: BankTransferSettings): PaymentProvider {
  const awaited = { status: 'processing' } as const
  return {
    name: bankTransferName,
    kind: 'bank',
    labelKey: 'payments.bank-transfer',
    serves: ({ currency }) => settings.currencies.includes(currency),
    begin: ({ id, amount }) =>
      Promise.resolve({
        providerRef: id,
        report: awaited,
        page: { kind: 'instructions', fields: instructions(settings, amount, id) },
      }),
    fetch: () => Promise.resolve(awaited),
    capture: ({ amount }) => Promise.resolve({ status: 'captured', amount }),
    void: () => Promise.resolve({ status: 'voided' }),
    refund: ({ key, amount }) => Promise.resolve({ providerRef: key, refundId: key, amount, status: 'wished' }),
    readWebhook: () => Promise.reject(new BadSignature()),
  }
}

function instructions(settings: BankTransferSettings, amount: Money, paymentId: string): PaymentInstruction[] {
  return [
    { name: 'account-holder', value: settings.accountHolder },
    ...(settings.bank ? [{ name: 'bank' as const, value: settings.bank }] : []),
    { name: 'account', value: settings.account },
    ...(settings.bic ? [{ name: 'bic' as const, value: settings.bic }] : []),
    { name: 'amount', value: formatMoney(amount, 'en') },
    { name: 'reference-text', value: referenceText(paymentId) },
  ]
}

/** Letters and digits that are not mistaken for one another by hand (no 0, 1, I, O). */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Ten signs (50 bits) that stay the same for a payment: `DGL-7K2MX-9QPTR`. */
export function referenceText(paymentId: string): string {
  const digest = createHash('sha256').update(paymentId).digest()
  const signs = Array.from({ length: 10 }, (_, index) => alphabet[digest[index]! % 32]).join('')
  return `DGL-${signs.slice(0, 5)}-${signs.slice(5)}`
}
