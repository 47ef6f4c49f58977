import type { Missing } from '../../modules/checkout/index.ts'
import type { Visit } from './visit.ts'

/** What is still missing, as a sentence beside each field. */
export function faultsOf(visit: Visit, missing: readonly Missing[]): Map<string, string> {
  const { problems } = visit.words.checkout
  const sentences: Record<Missing['key'], string> = {
    'no-items': problems.lines,
    'item-gone': problems.stock,
    'not-sold-here': problems.notSoldHere,
    'no-price': problems.price,
    'sold-out': problems.stock,
    'too-few-left': problems.stock,
    email: problems.email,
    'address-missing': problems.missing,
    'address-malformed': problems.malformed,
    'country-not-served': problems.country,
    'no-delivery': visit.words.checkout.deliveryNone,
    'delivery-gone': problems.deliveryOption,
    'service-gone': problems.stock,
    payment: problems.payment,
  }
  return new Map(missing.map(({ field, key }) => [field, sentences[key]]))
}
