import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { normalEmail } from './email.ts'
import type { IdentityKind } from './profile.ts'
import { IdentityMalformed } from './refusals.ts'

/** Something a person was met by, as an observation tells it. */
export interface Identity {
  readonly kind: IdentityKind
  readonly value: string
}

/** `email`, `phone`, `card` (of the counter), `device`, or `channel:` and a name: `channel:instagram`. */
export const identityKindSchema = z.custom<IdentityKind>(
  (kind) => typeof kind === 'string' && /^(email|phone|card|device|channel:[a-z][a-z0-9-]{0,39})$/.test(kind),
  'Write email, phone, card, device, or channel: and a name',
)

/** How surely a kind tells one person from another; a lower number is surer. Devices are shared, and tell nobody. */
export const rankOf = (kind: IdentityKind): number => {
  if (kind === 'device') return 9
  const rank = ['email', 'phone', 'card'].indexOf(kind)
  return rank === -1 ? 3 : rank
}

export const isStrong = ({ kind }: Pick<Identity, 'kind'>): boolean => kind !== 'device'

/**
 * An identity in the form in which two spellings of it are equal: a phone number in E.164, an email in small letters, a
 * card without spaces in capitals; ids of channels and devices as they are.
 *
 * @throws {IdentityMalformed} when it cannot be one: naming the field
 */
export function normalIdentity({ kind, value }: Identity, field = 'value'): Identity {
  const normal = normalValue(kind, value)
  if (!normal || normal.length > 254) throw new IdentityMalformed(field, kind)
  return { kind, value: normal }
}

/** A phone number as somebody in this country writes it, also without the country's digits; undefined when it is none. */
export function phoneIdentity(written: string, country: string | undefined): Identity | undefined {
  const phone = parsePhoneNumberFromString(written, country as CountryCode | undefined)
  return phone?.isPossible() ? { kind: 'phone', value: phone.number } : undefined
}

function normalValue(kind: IdentityKind, value: string): string | undefined {
  if (kind === 'email') return z.email().safeParse(normalEmail(value)).data
  if (kind === 'phone') {
    const phone = parsePhoneNumberFromString(value)
    return phone?.isPossible() ? phone.number : undefined
  }
  const trimmed = value.trim().normalize('NFC')
  return kind === 'card' ? trimmed.replaceAll(/[\s-]/g, '').toUpperCase() : trimmed
}

/** From the surest to the least sure; by value where two are as sure, so that the order of telling never matters. */
export const inOrder = (a: Identity, b: Identity): number =>
  rankOf(a.kind) - rankOf(b.kind) || compare(a.kind, b.kind) || compare(a.value, b.value)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
