import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** The country that a number in E.164 belongs to, as far as its digits tell: `KR`. Of +1 the larger ones alone. */
export const phoneCountry = (number: string): string | undefined => parsePhoneNumberFromString(number)?.country

/**
 * A number as somebody in this country writes it, in E.164: `010-1234-5678` in Korea is `+821012345678`.
 *
 * @returns undefined when no phone has it
 */
export function phoneNumber(written: string, country: string | undefined): string | undefined {
  const phone = parsePhoneNumberFromString(written.slice(0, 40), country as CountryCode | undefined)
  return phone?.isValid() ? phone.number : undefined
}

/** Enough for her to know it as hers, too little for anybody else: `+82…5678`. */
export function maskedPhone(number: string): string {
  const code = parsePhoneNumberFromString(number)?.countryCallingCode ?? ''
  return `+${code}…${number.slice(-4)}`
}
