import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

export const shopChanged = defineEvent('shop.shop-changed', z.object({ version: z.int() }))
