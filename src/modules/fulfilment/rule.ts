import { createHash } from 'node:crypto'
import { z } from 'zod'

const currency = z.string().regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters, like USD')
const wording = z.record(z.string(), z.string().trim().min(1).max(1_000))
const someText = wording.refine((text) => Object.keys(text).length > 0, 'Write it in one language at least')

/** Which orders a packing rule holds for; every condition that is there must hold. */
const when = z
  .object({
    orderFrom: z.int().min(1).max(100).optional().describe('Nth order of the customer, at least: 1 is her first'),
    orderTo: z.int().min(1).max(100).optional().describe('Nth order of the customer, at most'),
    totalFrom: z
      .array(z.object({ currency, amount: z.int().min(0) }))
      .max(50)
      .default([])
      .describe('Total of the order, at least; orders in a currency that is missing here do not count'),
    tags: z.array(z.string().min(1).max(80)).max(50).default([]).describe('A product with one of these tags'),
    productIds: z.array(z.uuid()).max(200).default([]).describe('One of these products'),
    collectionIds: z.array(z.uuid()).max(50).default([]).describe('A product of one of these collections'),
    markets: z.array(z.string().min(1).max(40)).max(50).default([]),
    isGift: z.boolean().optional().describe('Whether the customer wrote a message for somebody else'),
  })
  .refine(({ orderFrom = 1, orderTo = 100 }) => orderFrom <= orderTo, {
    path: ['orderTo'],
    error: 'The last order that counts comes before the first',
  })

/** What a packing rule says; of each kind an order gets the first that fits, in the order of `position`. */
export const ruleTerms = z
  .object({
    name: z.string().trim().min(1).max(80),
    active: z.boolean().default(true),
    position: z.int().min(0).max(10_000).default(0),
    when: when.prefault({}),
    packaging: z
      .object({
        name: z.string().trim().min(1).max(80),
        instruction: z.string().trim().min(1).max(500),
        variantId: z.uuid().optional().describe('The stock it uses up; when there is none, the next rule is asked'),
      })
      .optional(),
    gift: z
      .object({
        name: z.string().trim().min(1).max(80),
        variantId: z.uuid().describe('What is given; when there is none, the next rule is asked'),
        instruction: z.string().trim().min(1).max(500).default('Put the gift in the box.'),
        most: z.int().min(1).max(1_000_000).optional().describe('Budget: units given in all'),
        heldBackPercent: z.int().min(0).max(90).default(0).describe('Share of customers without it, to measure by'),
      })
      .optional(),
    insert: z
      .object({
        promotionId: z.uuid(),
        text: someText.describe('Printed beside the code, by language'),
        validDays: z
          .int()
          .min(1)
          .max(730)
          .optional()
          .describe('How long the code works from the parcel’s arrival; the card says a day that holds in any case'),
        heldBackPercent: z.int().min(0).max(90).default(0).describe('Share of customers without it, to measure by'),
      })
      .optional(),
    note: z
      .object({
        text: someText.describe('By language; {name} and {number} of the order are filled in'),
        handwritten: z.boolean().default(true).describe('Whether the packer is asked to add a line by hand'),
      })
      .optional(),
  })
  .refine((terms) => terms.packaging ?? terms.gift ?? terms.insert ?? terms.note, {
    path: ['packaging'],
    error: 'Say what the rule does: packaging, gift, insert or note',
  })
  .meta({ id: 'PackingRuleTerms' })

export type RuleTerms = z.infer<typeof ruleTerms>

export interface PackingRule {
  readonly id: string
  readonly terms: RuleTerms
  /** Gifts given by it so far. */
  readonly giftsGiven: number
}

/** What rules look at. */
export interface OrderFacts {
  /** 1 for the first order of this customer; 100 stands for a hundred or more. */
  readonly nth: number
  readonly total: { readonly amount: number; readonly currency: string }
  readonly tags: ReadonlySet<string>
  readonly productIds: ReadonlySet<string>
  readonly collectionIds: ReadonlySet<string>
  readonly market: string
  readonly isGift: boolean
}

/** Whether every condition of the rule holds for the order. */
export function holds({ when }: RuleTerms, facts: OrderFacts): boolean {
  const least = when.totalFrom.find((total) => total.currency === facts.total.currency)
  return [
    facts.nth >= (when.orderFrom ?? 1),
    when.orderTo === undefined || facts.nth <= when.orderTo,
    when.totalFrom.length === 0 || (least !== undefined && facts.total.amount >= least.amount),
    when.tags.length === 0 || when.tags.some((tag) => facts.tags.has(tag)),
    when.productIds.length === 0 || when.productIds.some((id) => facts.productIds.has(id)),
    when.collectionIds.length === 0 || when.collectionIds.some((id) => facts.collectionIds.has(id)),
    when.markets.length === 0 || when.markets.includes(facts.market),
    when.isGift === undefined || when.isGift === facts.isGift,
  ].every(Boolean)
}

/** Whether this customer goes without the gift or the insert, so that what it does can be measured; the same answer every time. */
export function isHeldBack(ruleId: string, profileId: string, percent: number): boolean {
  const drawn = createHash('sha256').update(`${ruleId}:${profileId}`).digest().readUInt32BE(0)
  return drawn % 100 < percent
}

/** Fills `{name}` and `{number}` into the words of a note; a comma before a name that is not known goes too. */
export const filled = (text: string, about: { name: string; number: string }): string =>
  text
    .replaceAll(about.name ? '{name}' : /[,]?\s*\{name\}(님)?/gu, about.name)
    .replaceAll('{number}', about.number)
    .trim()
