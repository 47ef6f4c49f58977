import type { Translated } from '../../kernel/locale.ts'
import type { Conditions } from './conditions.ts'
import type { Rule } from './kinds/kinds.ts'

/** What a promotion takes its saving from; says which promotions may stand together. */
export type PromotionClass = 'product' | 'order' | 'delivery' | 'gift'

/** A promotion with what is left of its limits, ready to be weighed against a cart. */
export interface Promotion {
  id: string
  /** What the shopper reads beside the saving. */
  title: Translated
  rule: Rule
  conditions: Conditions
  /** Classes it may stand beside; none makes it exclusive. Two stand together when each names the other's class. */
  combinesWith: readonly PromotionClass[]
  /** Of two that would save the same, the higher one is taken; also the order of promotions within a step. */
  priority: number
  /** Holds without any code. */
  automatic: boolean
  /** First instant at which it holds. */
  startsAt: Date
  /** First instant at which it no longer holds; never when absent. */
  endsAt?: Date | undefined
  /** Absent when there is no limit. */
  usesLeft?: number | undefined
  /** Absent when there is no limit per customer, or nobody knows yet who the customer is. */
  usesLeftForProfile?: number | undefined
  /** Those of the codes asked for that open it. */
  codes: readonly PromotionCode[]
}

export interface PromotionCode {
  /** In normal form, see `normalCode`. */
  code: string
  expiresAt?: Date | undefined
  usesLeft?: number | undefined
  /** What it was made for was called off. */
  isVoid?: boolean | undefined
}

/** A code as it is stored and compared: without spaces around, upper case; width variants made plain (NFKC). */
export const normalCode = (code: string): string => code.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase()

/** The order in which promotions are looked at: higher priority first, then older ones (ids grow with time). */
export const canonical = (promotions: readonly Promotion[]): Promotion[] =>
  [...promotions].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
