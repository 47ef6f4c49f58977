import type { Schemas } from '../../api.ts'
import { amountsFrom, listOf, type Amounts } from '../../parts/amounts.tsx'
import { writtenTexts } from '../markets/shop-markets.ts'

export type Promotion = Schemas['KeptPromotion']
export type Terms = Schemas['PromotionTermsInput']
type Target = Schemas['PromotionTarget']
type Rule = Schemas['PromotionRuleInput']
export type Kind = Rule['kind']

export type TargetValues = Required<Target>

/** The form: shaped as what is sent, with room for every kind, amounts by currency and shares in per cent. */
export interface Values {
  title: Record<string, string>
  rule: {
    kind: Kind
    basisPoints: number | ''
    amounts: Amounts
    on: TargetValues
    upTo: Amounts
    buy: { quantity: number | ''; of: TargetValues }
    get: { quantity: number | ''; of: TargetValues; basisPoints: number | '' }
    mostTimes: number | ''
    variantId: string
    quantity: number | ''
  }
  conditions: {
    items: TargetValues
    minimumSubtotal: Amounts
    minimumQuantity: number | ''
    firstOrder: boolean
    markets: string[]
  }
  combinesWith: NonNullable<Terms['combinesWith']>
  priority: number | ''
  automatic: boolean
  codes: string[]
  startsAt: string
  endsAt: string
  mostUses: number | ''
  mostUsesPerProfile: number | ''
}

const targetFrom = (target: Target = {}): TargetValues => ({
  variantIds: target.variantIds ?? [],
  productIds: target.productIds ?? [],
  collectionIds: target.collectionIds ?? [],
  tags: target.tags ?? [],
})

/** A new one saves ten per cent with a code. */
export function valuesOf(given?: Promotion): Values {
  return {
    title: given?.title ?? {},
    rule: ruleFrom(given?.rule),
    conditions: {
      items: targetFrom(given?.conditions.items),
      minimumSubtotal: amountsFrom(given?.conditions.minimumSubtotal),
      minimumQuantity: given?.conditions.minimumQuantity ?? '',
      firstOrder: given?.conditions.firstOrder ?? false,
      markets: given?.conditions.markets ?? [],
    },
    combinesWith: given?.combinesWith ?? ['delivery', 'gift'],
    priority: given?.priority ?? 0,
    automatic: given?.automatic ?? false,
    codes: [],
    startsAt: localTime(given?.startsAt),
    endsAt: localTime(given?.endsAt),
    mostUses: given?.mostUses ?? '',
    mostUsesPerProfile: given?.mostUsesPerProfile ?? '',
  }
}

function ruleFrom(rule: Promotion['rule'] = { kind: 'percent', basisPoints: 1_000 }): Values['rule'] {
  const is = <K extends Kind>(kind: K) =>
    rule.kind === kind ? (rule as Extract<Promotion['rule'], { kind: K }>) : undefined
  const [bundle, gift] = [is('buy-x-get-y'), is('gift')]
  return {
    kind: rule.kind,
    basisPoints: (is('percent')?.basisPoints ?? 1_000) / 100,
    amounts: amountsFrom(is('amount')?.amounts),
    on: targetFrom(is('percent')?.on ?? is('amount')?.on),
    upTo: amountsFrom(is('free-delivery')?.upTo),
    buy: { quantity: bundle?.buy.quantity ?? 2, of: targetFrom(bundle?.buy.of) },
    get: {
      quantity: bundle?.get.quantity ?? 1,
      of: targetFrom(bundle?.get.of),
      basisPoints: (bundle?.get.basisPoints ?? 10_000) / 100,
    },
    mostTimes: bundle?.mostTimes ?? '',
    variantId: gift?.variantId ?? '',
    quantity: gift?.quantity ?? 1,
  }
}

/** What is sent; a moment that was not touched stays to the second. */
export function termsOf(values: Values, given?: Promotion): Terms {
  const { conditions } = values
  const startsAt = momentOf(values.startsAt, given?.startsAt)
  const endsAt = momentOf(values.endsAt, given?.endsAt)
  const minimum = listOf(conditions.minimumSubtotal)
  return {
    title: writtenTexts(values.title),
    rule: ruleOf(values.rule),
    conditions: {
      ...targetOf('items', conditions.items),
      ...(minimum.length > 0 ? { minimumSubtotal: minimum } : {}),
      ...number('minimumQuantity', conditions.minimumQuantity),
      ...(conditions.firstOrder ? { firstOrder: true } : {}),
      ...(conditions.markets.length > 0 ? { markets: conditions.markets } : {}),
    },
    combinesWith: values.combinesWith,
    priority: Number(values.priority),
    automatic: values.automatic,
    codes: values.automatic ? [] : values.codes,
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...number('mostUses', values.mostUses),
    ...number('mostUsesPerProfile', values.mostUsesPerProfile),
  }
}

function ruleOf(rule: Values['rule']): Rule {
  const { kind } = rule
  if (kind === 'percent') return { kind, basisPoints: inBasisPoints(rule.basisPoints), ...targetOf('on', rule.on) }
  if (kind === 'amount') return { kind, amounts: listOf(rule.amounts), ...targetOf('on', rule.on) }
  if (kind === 'gift') return { kind, variantId: rule.variantId, quantity: Number(rule.quantity) }
  if (kind === 'free-delivery') {
    const upTo = listOf(rule.upTo)
    return { kind, ...(upTo.length > 0 ? { upTo } : {}) }
  }
  return {
    kind,
    buy: { quantity: Number(rule.buy.quantity), ...targetOf('of', rule.buy.of) },
    get: {
      quantity: Number(rule.get.quantity),
      basisPoints: inBasisPoints(rule.get.basisPoints),
      ...targetOf('of', rule.get.of),
    },
    ...number('mostTimes', rule.mostTimes),
  }
}

const inBasisPoints = (percent: number | ''): number => Math.round(Number(percent) * 100)

function targetOf<Name extends string>(name: Name, target: TargetValues): { [N in Name]?: Target } {
  const named = Object.entries(target).filter(([, list]) => list.length > 0)
  return (named.length > 0 ? { [name]: Object.fromEntries(named) } : {}) as { [N in Name]?: Target }
}

const number = <Name extends string>(name: Name, value: number | '') =>
  (value === '' ? {} : { [name]: value }) as { [N in Name]?: number }

/** As a field of a date and a time wants it, in the time zone of whoever writes. */
export function localTime(at: string | null | undefined): string {
  if (!at) return ''
  const then = new Date(at)
  return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export function momentOf(written: string, before?: string | null): string | undefined {
  if (!written) return undefined
  return before && localTime(before) === written ? before : new Date(written).toISOString()
}
