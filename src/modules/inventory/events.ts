import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

/** A variant went from sold out to available or back, or staff set its stock. */
export const stockChanged = defineEvent(
  'inventory.stock-changed',
  z.object({ variantId: z.uuid(), available: z.int() }),
)
