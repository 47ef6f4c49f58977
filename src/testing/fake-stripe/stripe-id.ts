import { randomBytes } from 'node:crypto'

export const newStripeId = (kind: string): string => `${kind}_${randomBytes(12).toString('hex')}`
