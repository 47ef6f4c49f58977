import { z } from 'zod'
import { deliveryKinds } from './delivery-option.ts'

export const names = z
  .record(z.string(), z.string().trim().min(1).max(120))
  .refine((text) => Object.keys(text).length > 0, 'Write the name in at least one language')
export const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Use 1 to 40 small letters, digits and hyphens, like express')
export const currency = z.string().regex(/^[A-Z]{3}$/, 'Write the currency as its ISO 4217 code, like EUR')
const amount = z.int().min(0).max(1_000_000_000)
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, like 14:00')
const weekdays = z.array(z.int().min(1).max(7)).min(1).max(7)

const pricing = z.discriminatedUnion('by', [
  z.object({ by: z.literal('flat'), amount }),
  z.object({
    by: z.literal('weight'),
    steps: z
      .array(z.object({ upToGrams: z.int().min(1).optional().describe('No limit when left out'), amount }))
      .min(1)
      .max(50),
  }),
  z.object({
    by: z.literal('subtotal'),
    steps: z
      .array(z.object({ from: amount, amount }))
      .min(1)
      .max(50),
  }),
])

export const ratePrice = z.object({
  currency,
  pricing,
  freeFrom: amount.optional().describe('Subtotal in minor units from which delivery costs nothing'),
})
export type RatePrice = z.infer<typeof ratePrice>

const slot = z.object({ from: clockTime, to: clockTime, cutOff: clockTime, capacity: z.int().min(1).max(100_000) })
export type Slot = z.infer<typeof slot>

const terms = z.object({
  name: names,
  kind: z.enum(deliveryKinds).default('standard'),
  active: z.boolean().default(true),
  prices: z.array(ratePrice).max(50).describe('In a currency without a price the rate is not offered'),
  handlingDays: z.int().min(0).max(60).default(1).describe('Working days for packing beside the day of the order'),
  transitDaysMin: z.int().min(0).max(120).default(1),
  transitDaysMax: z.int().min(0).max(120).default(3),
  cutOff: clockTime.default('14:00').describe('In the shop’s time zone; later orders begin on the next working day'),
  handledOn: weekdays.default([1, 2, 3, 4, 5]).describe('Weekdays with packing, 1 Monday to 7 Sunday'),
  deliveredOn: weekdays.default([1, 2, 3, 4, 5, 6]).describe('Weekdays with delivery'),
  slots: z.array(slot).max(24).default([]).describe('Times of a same-day delivery with room for so many parcels'),
  taxClass: z.string().min(1).max(40).default('standard'),
})

/** What a rate costs and how fast it is. */
export const rateTerms = terms.superRefine((rate, context) => {
  const wrong = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path })
  if (rate.transitDaysMax < rate.transitDaysMin)
    wrong('The longest transit cannot be shorter than the shortest', 'transitDaysMax')
  if (rate.slots.length > 0 && rate.kind !== 'same-day') wrong('Only a same-day delivery has slots', 'slots')
  rate.slots.forEach((one, index) => {
    if (one.to <= one.from) wrong('The slot must end after it begins', 'slots', index, 'to')
    if (one.cutOff >= one.to) wrong('The cut-off must lie before the end of the slot', 'slots', index, 'cutOff')
    if (rate.slots.findIndex((other) => other.from === one.from) < index) {
      wrong('Another slot begins at this time', 'slots', index, 'from')
    }
  })
  rate.prices.forEach((price, index) => {
    if (rate.prices.findIndex((other) => other.currency === price.currency) < index) {
      wrong('There is a price in this currency further up already', 'prices', index, 'currency')
    }
    const fault = stepFault(price)
    if (fault) wrong(fault.message, 'prices', index, 'pricing', 'steps', ...fault.path)
  })
})
export type RateTerms = z.infer<typeof rateTerms>

function stepFault({ pricing }: RatePrice): { message: string; path: (string | number)[] } | undefined {
  if (pricing.by === 'weight') {
    const last = pricing.steps.length - 1
    const index = pricing.steps.findIndex((step, at) => {
      const before = pricing.steps[at - 1]?.upToGrams ?? 0
      return at < last ? (step.upToGrams ?? 0) <= before : (step.upToGrams ?? Infinity) <= before
    })
    if (index >= 0) return { message: 'Each step must reach further than the one before', path: [index, 'upToGrams'] }
  }
  if (pricing.by === 'subtotal') {
    if (pricing.steps[0]!.from !== 0) return { message: 'The first step begins at zero', path: [0, 'from'] }
    const index = pricing.steps.findIndex((step, at) => at > 0 && step.from <= pricing.steps[at - 1]!.from)
    if (index >= 0) return { message: 'Each step must begin above the one before', path: [index, 'from'] }
  }
  return undefined
}
