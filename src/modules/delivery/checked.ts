import type { z } from 'zod'
import { DeliveryRuleInvalid } from './refusals.ts'

/**
 * The input with its defaults filled in.
 *
 * @throws {DeliveryRuleInvalid} naming the first field that does not fit
 */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new DeliveryRuleInvalid(issue.path.join('.'), issue.message)
}
