import { add, type Money, subtract, sum, times, zero } from '../../kernel/money.ts'
import type { OrderTax, OrderTotals } from '../orders/index.ts'
import { reckonTax, type TaxQuestion } from '../pricing/index.ts'

/** What is charged, before it is added up. All in one currency. */
export interface Charges {
  readonly currency: string
  readonly taxIncluded: boolean
  readonly rates: TaxQuestion['rates']
  readonly lines: readonly {
    readonly key: string
    readonly unitPrice: Money
    readonly quantity: number
    /** Off the whole line, at most what it costs. */
    readonly discount: Money
    readonly taxClass: string
  }[]
  readonly delivery: { readonly price: Money; readonly discount: Money; readonly taxClass: string } | undefined
  readonly services: readonly { readonly code: string; readonly price: Money; readonly taxClass: string }[]
}

export interface Reckoned {
  readonly totals: OrderTotals
  readonly taxes: readonly OrderTax[]
  /** Of each line. */
  readonly lineTax: ReadonlyMap<string, Money>
}

/**
 * Adds a cart up to the cent: lines less discounts, delivery less its discount, services, and the tax in or on them.
 *
 * Tax is rounded half-up per line, delivery and service being lines of their own, so that every sum is exact.
 */
export function reckonTotals(charges: Charges): Reckoned {
  const { currency, delivery } = charges
  const total = (amounts: readonly Money[]): Money => sum(amounts, currency)
  const subtotal = total(charges.lines.map((line) => times(line.unitPrice, line.quantity)))
  const discount = total(charges.lines.map((line) => line.discount))
  const services = total(charges.services.map((service) => service.price))
  const deliveryPrice = delivery?.price ?? zero(currency)
  const deliveryDiscount = delivery?.discount ?? zero(currency)
  const taxed = reckonTax({ rates: charges.rates, taxIncluded: charges.taxIncluded, currency, lines: taxable(charges) })
  const net = add(add(subtract(subtotal, discount), subtract(deliveryPrice, deliveryDiscount)), services)
  return {
    totals: {
      subtotal,
      discount,
      delivery: deliveryPrice,
      deliveryDiscount,
      services,
      tax: taxed.total,
      total: charges.taxIncluded ? net : add(net, taxed.total),
    },
    taxes: taxed.taxes.filter((tax) => tax.amount.amount !== 0),
    lineTax: new Map(taxed.lines.map(({ key, tax }) => [key, tax])),
  }
}

/** Keys of delivery and services carry a mark that no variant's id has. */
const taxable = (charges: Charges): TaxQuestion['lines'] => [
  ...charges.lines.map(({ key, taxClass, unitPrice, quantity, discount }) => ({
    key,
    taxClass,
    amount: subtract(times(unitPrice, quantity), discount),
  })),
  ...(charges.delivery
    ? [
        {
          key: '#delivery',
          taxClass: charges.delivery.taxClass,
          amount: subtract(charges.delivery.price, charges.delivery.discount),
        },
      ]
    : []),
  ...charges.services.map(({ code, taxClass, price }) => ({ key: `#${code}`, taxClass, amount: price })),
]
