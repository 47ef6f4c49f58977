import type { TraitValue } from '../../profiles/index.ts'

/** Korean family names of two syllables; all others have one. */
const longFamilyNames = /^(남궁|황보|제갈|사공|선우|서문|독고|동방)(?=.)/u

/**
 * How somebody is called, from her whole name, or as she was told to be by the traits `first-name` and `last-name`. Of a
 * Korean name without a space the family name goes first; a name of two syllables is called as a whole.
 */
export function firstAndLast(
  name: string | undefined,
  traits: Readonly<Record<string, TraitValue>> = {},
): { firstName?: string; lastName?: string; name?: string } {
  const said = (trait: string) => (typeof traits[trait] === 'string' ? traits[trait].trim() || undefined : undefined)
  const whole = name?.trim().replaceAll(/\s+/g, ' ') || undefined
  const [first, last] = whole ? parted(whole) : []
  const firstName = said('first-name') ?? first
  const lastName = said('last-name') ?? last
  const full = whole ?? ([firstName, lastName].filter(Boolean).join(' ') || undefined)
  return { ...(firstName && { firstName }), ...(lastName && { lastName }), ...(full && { name: full }) }
}

function parted(whole: string): [string, string | undefined] {
  if (/^\p{Script=Hangul}{2,5}$/u.test(whole)) {
    if (whole.length === 2) return [whole, undefined]
    const family = longFamilyNames.exec(whole)?.[0] ?? whole[0]!
    return [whole.slice(family.length), family]
  }
  const parts = whole.split(' ')
  if (parts.length === 2 && /^\p{Script=Hangul}{1,2}$/u.test(parts[0]!) && /^\p{Script=Hangul}+$/u.test(parts[1]!))
    return [parts[1]!, parts[0]]
  return [parts[0]!, parts.length > 1 ? parts.at(-1) : undefined]
}
