import type { Schemas } from '../../api.ts'
import { major, minor } from '../../money.ts'
import { writtenTexts } from '../markets/shop-markets.ts'

export type Rate = Schemas['DeliveryRate']
export type RateTerms = Schemas['DeliveryRateTermsInput']
type Price = Rate['prices'][number]

interface Step {
  upToGrams: number | ''
  from: number | ''
  amount: number | ''
}

export interface PriceValues {
  currency: string
  pricing: { by: Price['pricing']['by']; amount: number | ''; steps: Step[] }
  freeFrom: number | ''
}

/** The form: shaped as what is sent, with amounts as people write them and weekdays as the boxes want them. */
export type Values = Omit<Required<RateTerms>, 'prices' | 'handledOn' | 'deliveredOn'> & {
  prices: PriceValues[]
  handledOn: string[]
  deliveredOn: string[]
}

export const emptyStep: Step = { upToGrams: '', from: '', amount: '' }
export const emptySlot = { from: '14:00', to: '18:00', cutOff: '11:00', capacity: 10 }

export const emptyPrice = (currency: string): PriceValues => ({
  currency,
  pricing: { by: 'flat', amount: '', steps: [{ ...emptyStep, from: 0 }] },
  freeFrom: '',
})

export function valuesOf(rate?: Rate): Values {
  return {
    name: rate?.name ?? {},
    code: rate?.code ?? '',
    kind: rate?.kind ?? 'standard',
    active: rate?.active ?? true,
    position: rate?.position ?? 0,
    prices: rate?.prices.map(priceFrom) ?? [],
    handlingDays: rate?.handlingDays ?? 1,
    transitDaysMin: rate?.transitDaysMin ?? 1,
    transitDaysMax: rate?.transitDaysMax ?? 3,
    cutOff: rate?.cutOff ?? '14:00',
    handledOn: (rate?.handledOn ?? [1, 2, 3, 4, 5]).map(String),
    deliveredOn: (rate?.deliveredOn ?? [1, 2, 3, 4, 5, 6]).map(String),
    slots: rate?.slots ?? [],
    taxClass: rate?.taxClass ?? 'standard',
  }
}

function priceFrom({ currency, pricing, freeFrom }: Price): PriceValues {
  const inMajor = (amount: number) => major({ amount, currency })
  const steps: Step[] =
    pricing.by === 'flat'
      ? emptyPrice(currency).pricing.steps
      : pricing.steps.map((step) => ({
          upToGrams: 'upToGrams' in step ? (step.upToGrams ?? '') : '',
          from: 'from' in step ? inMajor(step.from) : '',
          amount: inMajor(step.amount),
        }))
  return {
    currency,
    pricing: { by: pricing.by, amount: pricing.by === 'flat' ? inMajor(pricing.amount) : '', steps },
    freeFrom: freeFrom === undefined ? '' : inMajor(freeFrom),
  }
}

export const termsOf = (values: Values): RateTerms => ({
  ...values,
  name: writtenTexts(values.name),
  prices: values.prices.map(priceOf),
  handledOn: values.handledOn.map(Number).sort((a, b) => a - b),
  deliveredOn: values.deliveredOn.map(Number).sort((a, b) => a - b),
  slots: values.kind === 'same-day' ? values.slots : [],
})

function priceOf({ currency, pricing, freeFrom }: PriceValues): Price {
  const inMinor = (written: number | '') => minor(Number(written), currency).amount
  const free = freeFrom === '' ? {} : { freeFrom: inMinor(freeFrom) }
  if (pricing.by === 'flat') return { currency, pricing: { by: 'flat', amount: inMinor(pricing.amount) }, ...free }
  if (pricing.by === 'subtotal') {
    const steps = pricing.steps.map(({ from, amount }) => ({ from: inMinor(from), amount: inMinor(amount) }))
    return { currency, pricing: { by: 'subtotal', steps }, ...free }
  }
  const steps = pricing.steps.map(({ upToGrams, amount }) => ({
    ...(upToGrams === '' ? {} : { upToGrams }),
    amount: inMinor(amount),
  }))
  return { currency, pricing: { by: 'weight', steps }, ...free }
}
