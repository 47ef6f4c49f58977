import { z } from 'zod'

const place = z.object({
  country: z.string().regex(/^([A-Z]{2}|\*)$/, 'Write the country as its ISO 3166 code, like KR, or * for everywhere'),
  regions: z.array(z.string().trim().min(1).max(80)).max(200).optional(),
  postcodes: z
    .array(
      z
        .string()
        .trim()
        .regex(
          /^[A-Za-z0-9 -]{1,12}(\*|\.\.[A-Za-z0-9 -]{1,12})?$/,
          'Write 04524, a beginning like SW1*, or 04000..04999',
        ),
    )
    .max(2_000)
    .optional(),
})
export type Place = z.infer<typeof place>

export const zoneTerms = z.object({
  name: z.string().trim().min(1).max(80),
  places: z
    .array(place)
    .min(1)
    .max(300)
    .superRefine((places, context) => {
      places.forEach((one, at) =>
        one.postcodes?.forEach((pattern, index) => {
          const [first, last] = pattern.split('..').map(plain)
          if (last === undefined || (first!.length === last.length && first! <= last)) return
          const message = 'Both ends of a range need the same length, the lower first'
          context.addIssue({ code: 'custom', message, path: [at, 'postcodes', index] })
        }),
      )
    }),
  freeReturns: z.boolean().default(false).describe('Sending goods back costs the shopper nothing'),
})
export type ZoneTerms = z.infer<typeof zoneTerms>

export interface Destination {
  country: string
  region?: string | undefined
  postcode?: string | undefined
}

/**
 * How closely a zone fits a destination: by postcode 3, by region 2, by country 1, everywhere 0.
 *
 * Where a place names regions and postcodes, both must fit.
 *
 * @returns undefined when none of its places fits
 */
export function fitOf(places: readonly Place[], destination: Destination): number | undefined {
  const fits = places.flatMap((one) => placeFit(one, destination) ?? [])
  return fits.length > 0 ? Math.max(...fits) : undefined
}

function placeFit(one: Place, destination: Destination): number | undefined {
  if (one.country !== '*' && one.country !== destination.country) return undefined
  if (one.regions?.length && !one.regions.some((region) => sameText(region, destination.region ?? ''))) return undefined
  if (one.postcodes?.length) return hasPostcode(one.postcodes, destination.postcode ?? '') ? 3 : undefined
  if (one.regions?.length) return 2
  return one.country === '*' ? 0 : 1
}

function hasPostcode(patterns: readonly string[], postcode: string): boolean {
  const asked = plain(postcode)
  if (asked === '') return false
  return patterns.some((pattern) => {
    if (pattern.endsWith('*')) return asked.startsWith(plain(pattern.slice(0, -1)))
    const [first, last] = pattern.split('..').map(plain)
    return last === undefined ? asked === first : asked.length === first!.length && asked >= first! && asked <= last
  })
}

/** Shoppers write the same postcode with and without spaces, hyphens and capitals. */
const plain = (postcode: string): string => postcode.toUpperCase().replaceAll(/[\s-]/g, '')

const sameText = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en')
