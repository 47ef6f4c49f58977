import { z } from 'zod'

/** Where something is sent or billed to. Kept as people write it: no field is corrected behind their back. */
export const addressSchema = z
  .object({
    name: z.string().trim().min(1).max(120).describe('Who receives it'),
    company: z.string().trim().max(120).optional(),
    line1: z.string().trim().min(1).max(200).describe('Street and number'),
    line2: z.string().trim().max(200).optional().describe('Flat, floor, door code'),
    city: z.string().trim().min(1).max(120),
    region: z.string().trim().max(120).optional().describe('State or province, as its postal code: `CA`'),
    postcode: z.string().trim().max(16).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166-1 alpha-2, upper case'),
    phone: z.string().trim().max(32).optional(),
  })
  .meta({ id: 'Address' })

export type Address = z.infer<typeof addressSchema>

/** What keeps a parcel from arriving: the field and a stable word for it that pages turn into a sentence. */
export interface AddressProblem {
  readonly field: keyof Address
  readonly problem: 'missing' | 'malformed'
}

/**
 * How a postcode looks, per country, from the address data that Google publishes for its autofill
 * (chromium-i18n.appspot.com/ssl-address) and the postal services' own pages. A country that is not listed may have
 * a postcode in any form or none.
 */
const postcodes: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/,
  AU: /^\d{4}$/,
  BE: /^\d{4}$/,
  CA: /^[ABCEGHJKLMNPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/i,
  CH: /^\d{4}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^\d{5}$/,
  FI: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  IE: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  KR: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  NO: /^\d{4}$/,
  NZ: /^\d{4}$/,
  PL: /^\d{2}-\d{3}$/,
  PT: /^\d{4}-\d{3}$/,
  SE: /^\d{3} ?\d{2}$/,
  SG: /^\d{6}$/,
  US: /^\d{5}(-\d{4})?$/,
}

const withRegion = new Set(['US', 'CA', 'AU'])

/** Whether parcels to this country need a state or province. */
export const needsRegion = (country: string): boolean => withRegion.has(country)

/** Whether parcels to this country need a postcode. */
export const needsPostcode = (country: string): boolean => country in postcodes

/** What is missing or malformed for a parcel to arrive; empty when the address can be used. */
export function addressProblems(address: Address): AddressProblem[] {
  const problems: AddressProblem[] = []
  const form = postcodes[address.country]
  if (form && !address.postcode) problems.push({ field: 'postcode', problem: 'missing' })
  else if (form && !form.test(address.postcode!)) problems.push({ field: 'postcode', problem: 'malformed' })
  if (withRegion.has(address.country) && !address.region) problems.push({ field: 'region', problem: 'missing' })
  return problems
}
