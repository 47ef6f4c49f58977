import type { Read } from '../../kernel/transaction.ts'
import type { DeliveryOption, DeliveryQuestion } from './delivery-option.ts'

/** The ways an order can be delivered. */
export async function deliveryOptions(_read: Read, _question: DeliveryQuestion): Promise<DeliveryOption[]> {
  throw new Error('not built yet')
}
