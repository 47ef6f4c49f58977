import type { Read } from '../../../kernel/transaction.ts'
import { type Market, listMarkets } from '../../pricing/index.ts'
import { portraitsOf, profilesById, type TraitValue } from '../../profiles/index.ts'
import type { ShopSettings } from '../../shop/index.ts'
import { firstAndLast } from './first-and-last.ts'

/** Somebody to write to, with what was told about this one message. */
export interface PersonToWrite {
  readonly profileId: string
  /** What began it: `{ event, order, code, trigger }`; an order by its id. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined
}

/** Who she is and how she is spoken to. */
export interface KnownPerson {
  readonly profileId: string
  readonly personId: string
  readonly profileIds: readonly string[]
  readonly tags: readonly string[]
  readonly traits: Readonly<Record<string, TraitValue>>
  readonly names: { readonly firstName?: string; readonly lastName?: string; readonly name?: string }
  /** Of the template, that fits what she reads best. */
  readonly language: string
  /** Of the shop's pages. */
  readonly locale: string
  readonly extra: Readonly<Record<string, unknown>>
}

/** These people by profile; who was erased or is unknown is absent. Two queries. */
export async function knowPeople(
  read: Read,
  people: readonly PersonToWrite[],
  { shop, languages, asked }: { shop: ShopSettings; languages: readonly string[]; asked?: string | undefined },
): Promise<Map<string, KnownPerson>> {
  const ids = people.map(({ profileId }) => profileId)
  const portraits = await portraitsOf(read, ids)
  const profiles = await profilesById(read, ids)
  const byProfile = new Map(portraits.flatMap((portrait) => portrait.profileIds.map((id) => [id, portrait] as const)))
  return new Map(
    people.flatMap(({ profileId, extra = {} }) => {
      const portrait = byProfile.get(profileId)
      const profile = profiles.get(profileId)
      if (!portrait || !profile) return []
      const reads = asked ?? profile.locale ?? shop.defaultLocale
      const { personId, profileIds, tags, traits } = portrait
      const known: KnownPerson = {
        ...{ profileId, personId, profileIds, tags, traits, extra },
        names: firstAndLast(profile.name ?? undefined, traits),
        language: bestOf(languages, reads, shop.defaultLocale)!,
        locale: bestOf(shop.locales, reads, shop.defaultLocale) ?? shop.defaultLocale,
      }
      return [[profileId, known] as const]
    }),
  )
}

/** The language she reads, else its base, else the shop's own, else English, else the first. */
export const bestOf = (languages: readonly string[], reads: string, own: string): string | undefined =>
  [reads, reads.split('-')[0]!, own, 'en'].find((tag) => languages.includes(tag)) ?? languages[0]

export interface HerMarket {
  readonly code: string
  readonly currency: string
}

/** Where she buys: the market of her last order where it speaks her language, else the one the shop shows her. */
export async function marketsFor(read: Read): Promise<(locale: string, lastMarket: string | undefined) => HerMarket> {
  const markets = await listMarkets(read)
  const shown = (locale: string): Market | undefined =>
    markets.find(({ locales }) => locales[0] === locale) ?? markets.find(({ isDefault }) => isDefault) ?? markets[0]
  return (locale, lastMarket) =>
    markets.find(({ code, locales }) => code === lastMarket && locales.includes(locale)) ??
    shown(locale) ?? { code: 'default', currency: 'USD' }
}
