import { z } from 'zod'

/** What a module announces, ready for the log. */
export interface Announcement {
  readonly type: string
  readonly profileId: string | null
  readonly data: Record<string, unknown>
}

/** An event as a consumer reads it from the log. */
export interface LoggedEvent<Data> {
  /** Place in the log; unique, but not the order of reading (see `consumer.ts`). */
  readonly seq: number
  readonly type: string
  readonly profileId: string | null
  readonly data: Data
  /** When the transaction that announced it took place. */
  readonly at: Date
}

export interface EventDefinition<Data extends Record<string, unknown>> {
  (data: Data): Announcement
  readonly type: string
  readonly schema: z.ZodType<Data>
}

/**
 * Declares a kind of event once: its type (past tense, owner first: `orders.order-placed`) and its schema.
 *
 * Data holds ids, amounts and instants (as ISO strings), never personal data that must be erasable. A `profileId`
 * in the data says whose timeline the event belongs to, and keeps the events of one person in order.
 *
 * @throws {z.ZodError} from the returned function when the data does not fit: a bug of the announcing module
 */
export function defineEvent<Shape extends z.ZodObject>(
  type: `${string}.${string}`,
  schema: Shape,
): EventDefinition<z.infer<Shape>> {
  const announce = (data: z.infer<Shape>): Announcement => {
    const parsed = schema.parse(data) as Record<string, unknown>
    const profileId = typeof parsed['profileId'] === 'string' ? parsed['profileId'] : null
    return { type, profileId, data: parsed }
  }
  return Object.assign(announce, { type, schema: schema as unknown as z.ZodType<z.infer<Shape>> })
}

/** The schema of an amount inside an event or an HTTP body. */
export const moneySchema = z.object({ amount: z.int(), currency: z.string().length(3) }).meta({ id: 'Money' })
