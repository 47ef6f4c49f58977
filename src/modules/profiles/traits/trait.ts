import { z } from 'zod'
import { TraitMalformed } from '../refusals.ts'

/**
 * Where a trait was learnt, the most trusted first: staff wrote it down, the shopper said it of herself, a channel told
 * it of its user, a file of another shop had it, a page concluded it from what she did.
 */
export const traitSources = ['staff', 'shopper', 'channel', 'import', 'page'] as const
export type TraitSource = (typeof traitSources)[number]

const scalar = z.union([z.string().max(500), z.number(), z.boolean()])

/** A word, number or yes/no, or up to 50 of them. */
export const traitValueSchema = z.union([scalar, z.array(scalar).max(50)])
export type TraitValue = z.infer<typeof traitValueSchema>

export const traitNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'Small letters, digits and hyphens, beginning with a letter, at most 60: skin-type')

/** One observation of a trait. */
export interface TraitObservation {
  readonly name: string
  readonly value: TraitValue
  readonly source: TraitSource
  readonly observedAt: Date
}

/** @throws {TraitMalformed} naming the field */
export function checkTrait(observation: TraitObservation, now: Date): void {
  const { name, value, observedAt } = observation
  if (!traitNameSchema.safeParse(name).success) {
    throw new TraitMalformed('name', 'A name has small letters, digits and hyphens, at most 60: skin-type.')
  }
  if (!traitValueSchema.safeParse(value).success) {
    throw new TraitMalformed(
      'value',
      'A value is a text of at most 500 characters, a number, yes or no, or 50 of these.',
    )
  }
  if (observedAt.getTime() > now.getTime() + 60_000) {
    throw new TraitMalformed('observedAt', 'This lies in the future: nobody can have seen it yet.')
  }
}

/** Which of two observations counts: the more trusted source, then the later one, then the greater value. */
export const traitOrder = `array_position(array['staff', 'shopper', 'channel', 'import', 'page'], source),
  observed_at desc, value_hash desc`
