/** Whether page views of one day may be told to be one visitor's without asking her, by where the shop sells. */
export interface MeasuringRule {
  readonly region: string
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /**
   * `visitors`: views of a day may be joined by a hash that is forgotten with the day. `pages`: only what each page
   * view says by itself may be counted; joining views would need her yes, which the shop does not ask for.
   */
  readonly may: 'visitors' | 'pages'
  readonly source: { readonly law: string; readonly url: string; readonly asOf: string }
}

/**
 * Where joining views needs no yes. Everywhere else, known or not, only pages are counted: in the European Union
 * (Directive 2002/58/EC art. 5(3) with the GDPR's art. 4(5), under which such a hash is still personal data) and in
 * the United Kingdom too. Not legal advice: the shop's lawyer has the last word.
 */
export const measuringRules: readonly MeasuringRule[] = [
  {
    region: 'United States',
    countries: ['US'],
    may: 'visitors',
    source: {
      law: 'California Consumer Privacy Act with 11 CCR 7025: opt-out by Global Privacy Control, which is honoured',
      url: 'https://cppa.ca.gov/regulations/pdf/cppa_regs.pdf',
      asOf: '2026-11-28',
    },
  },
  {
    region: 'Korea',
    countries: ['KR'],
    may: 'visitors',
    source: {
      law: 'Personal Information Protection Act art. 58-2: what can no longer be told to be anybody’s is not governed',
      url: 'https://www.law.go.kr/법령/개인정보보호법',
      asOf: '2026-11-28',
    },
  },
]

const free = new Set(measuringRules.filter(({ may }) => may === 'visitors').flatMap(({ countries }) => countries))

/** The strictest of a market's countries holds: which of them a visitor is in, is not looked up. */
export const mayMeasure = (countries: readonly string[]): MeasuringRule['may'] =>
  countries.length > 0 && countries.every((country) => free.has(country)) ? 'visitors' : 'pages'
