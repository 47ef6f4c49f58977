import { translated } from '../../kernel/locale.ts'
import { money, type Money } from '../../kernel/money.ts'
import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ServiceTerms } from './service-terms.ts'

/** Something done for an order beside sending it: gift wrap, a message card, a special crate. */
export interface OrderService {
  id: string
  code: string
  name: string
  description?: string
  price: Money
  /** The stock it uses up, one per order; absent when it needs none. */
  variantId?: string
  taxClass: string
  /** What the shopper is asked to write, e.g. the words on the card; absent when nothing. */
  asksFor?: { label: string; maxLength: number }
  /** What the packer does. */
  pickInstruction: string
}

/** The services offered in a currency, in the merchant's order. */
export async function orderServices(
  read: Read,
  asked: { currency: string; locale?: string | undefined },
): Promise<OrderService[]> {
  const say = (text: Readonly<Record<string, string>>) => translated(text, asked.locale ?? 'en')
  const services = (await listServices(read)).filter((service) => service.active)
  return services.flatMap(({ id, code, name, description, prices, variantId, taxClass, asksFor, pickInstruction }) => {
    const price = prices.find((one) => one.currency === asked.currency)
    if (!price) return []
    const about = say(description)
    return {
      id,
      code,
      name: say(name),
      ...(about ? { description: about } : {}),
      price: money(price.amount, price.currency),
      ...(variantId ? { variantId } : {}),
      taxClass,
      ...(asksFor ? { asksFor: { label: say(asksFor.label), maxLength: asksFor.maxLength } } : {}),
      pickInstruction,
    }
  })
}

interface Row {
  id: string
  code: string
  position: number
  terms: Omit<ServiceTerms, 'code' | 'position'>
}

/** All services for staff, also those that are not offered at present; at most 50. */
export const listServices = keep({
  name: 'delivery.services',
  tables: ['delivery.service'],
  load: async (read): Promise<(ServiceTerms & { id: string })[]> => {
    const rows = await query<Row>(
      read,
      'select id, code, position, terms from delivery.service order by position, code',
    )
    return rows.map(({ terms, ...row }) => ({ ...row, ...terms }))
  },
})
