const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Codes that name more or less than a country, or that are kept for tests. */
const noCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`))

/** The country's name, or its code where it has none. */
export const countryName = (code: string): string => names.of(code) ?? code

/** Codes that are no longer in use stand for what came after them. */
const isCountry = (code: string): boolean =>
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && !noCountries.has(code) && names.of(code) !== undefined

/** All countries to choose from, by name. */
export const countryChoices = codes
  .filter((code) => isCountry(code))
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label))
