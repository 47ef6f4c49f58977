import { emailSchema, phoneIdentity } from '../profiles/index.ts'
import { isObject, plainText } from './plain-json.ts'
import type { EventProblem, RawEvent, ToldIdentity } from './told-event.ts'

const mostIdLength = 200

/** Ids are text or whole numbers. */
export const isId = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || Number.isSafeInteger(value)

/**
 * By what an event's person is known, the surest first: email and phone of her traits, the id of her account, the id
 * that the client gave her browser or device.
 *
 * An email or phone that cannot be one stays a trait and tells nobody. At most 200 characters each.
 *
 * @returns the field at fault when there is none, or one is too long
 */
export function identitiesOf(raw: RawEvent): ToldIdentity[] | Pick<EventProblem, 'field' | 'message'> {
  const { userId, anonymousId, previousId, traits } = raw
  const given = { userId, anonymousId, previousId: raw.type === 'alias' ? previousId : undefined }
  for (const [field, id] of Object.entries(given)) {
    if (id == null || id === '') continue
    if (!isId(id) || String(id).length > mostIdLength)
      return { field, message: `Text of at most ${mostIdLength} characters` }
  }
  if (raw.type === 'alias' && !isId(previousId)) return { field: 'previousId', message: 'An alias needs previousId' }
  const identities = [
    // Traits of a group are not hers.
    ...contactsIn(raw.type === 'group' ? undefined : traits),
    ...accountOf(userId),
    ...device(anonymousId),
    ...device(given.previousId),
  ]
  if (identities.length > 0) return [...new Map(identities.map((one) => [`${one.kind} ${one.value}`, one])).values()]
  return { field: 'userId', message: 'Each event needs userId or anonymousId' }
}

function contactsIn(traits: unknown): ToldIdentity[] {
  if (!isObject(traits)) return []
  const email = typeof traits['email'] === 'string' ? emailSchema.safeParse(plainText(traits['email'])).data : undefined
  const phone = typeof traits['phone'] === 'string' ? phoneFrom(traits['phone']) : undefined
  return [
    ...(email === undefined ? [] : [{ kind: 'email', value: email } as const]),
    ...(phone === undefined ? [] : [{ kind: 'phone', value: phone } as const]),
  ]
}

/** Only with its country: E.164. */
const phoneFrom = (text: string): string | undefined =>
  text.length > 40 ? undefined : phoneIdentity(text, undefined)?.value

/** The id of her account where the event comes from. */
const accountOf = (id: unknown): ToldIdentity[] => (isId(id) ? [{ kind: 'channel:account', value: normalId(id) }] : [])

const device = (id: unknown): ToldIdentity[] => (isId(id) ? [{ kind: 'device', value: normalId(id) }] : [])

const normalId = (id: string | number): string => plainText(String(id).trim()).normalize('NFC')
