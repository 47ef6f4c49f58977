import { z } from 'zod'
import { MarketInvalid } from './refusals.ts'

const currencies = new Set(Intl.supportedValuesOf('currency'))

export const currencySchema = z
  .string()
  .refine((code) => currencies.has(code), 'Write the currency as its ISO 4217 code, like KRW')

const locale = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}, 'Write the language as its BCP 47 tag, like ko or en-GB')

export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'Write the country as its ISO 3166-1 code, like KR')

export const marketSchema = z
  .object({
    code: z
      .string()
      .regex(/^[a-z0-9-]{1,32}$/, 'Use up to 32 small letters, digits and hyphens')
      .describe('Lasting name of the market: kr, europe'),
    name: z.string().trim().min(1).max(80),
    currency: currencySchema.describe('ISO 4217; what shoppers of this market pay in'),
    countries: z
      .array(countrySchema)
      .max(250)
      .refine((codes) => new Set(codes).size === codes.length, 'Name each country once')
      .describe('Each country belongs to one market at most'),
    locales: z.array(locale).min(1).max(20).describe('Languages offered here, the first by default'),
    taxIncluded: z.boolean().describe('Whether prices shown contain the tax, as the law of most countries wants it'),
    isDefault: z.boolean().describe('Whether shoppers of countries that no market names see this one'),
  })
  .meta({ id: 'Market' })

/** Where the shop sells: one currency, some countries, and whether shown prices contain the tax. */
export type Market = z.infer<typeof marketSchema>

/** @throws {MarketInvalid} naming the first field that does not fit */
export function checkedMarket(market: unknown): Market {
  const checked = marketSchema.safeParse(market)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new MarketInvalid(issue.path.join('.'), issue.message)
  }
  return checked.data
}
