import { z } from 'zod'
import { defineEvent, moneySchema } from '../../kernel/event.ts'

const ofWish = { wishId: z.uuid(), profileId: z.uuid(), variantId: z.uuid(), productId: z.uuid() }
const ofProduct = { handle: z.string(), title: z.record(z.string(), z.string()).describe('By language') }

/** Somebody asked to be told, once, when a thing is back or costs less. */
export const wished = defineEvent('wishes.wished', z.object({ ...ofWish, kind: z.string() }))

/** What she waits for can be had again. */
export const backInStock = defineEvent('wishes.back-in-stock', z.object({ ...ofWish, ...ofProduct }))

/** What she waits for costs less than when she asked. */
export const priceDropped = defineEvent(
  'wishes.price-dropped',
  z.object({ ...ofWish, ...ofProduct, before: moneySchema, now: moneySchema }),
)
