/** What advertising by text must carry in a region, beside consent. Not legal advice: the shop's lawyer has the last word. */
export interface TextRule {
  readonly region: string
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** What it begins with, before the sender's name; where `mayContact` names a mark as well, it is this one. */
  readonly mark?: string
  /** How she says no: by a word in answer, or at a number that costs her nothing, which the shop must have. */
  readonly wayOut: 'reply' | 'free-number'
  /** Hours in which it may arrive, by her own clock. */
  readonly hours?: { readonly from: number; readonly to: number }
  /** Law and article, where it can be read, and the day this was written down from it. */
  readonly source: { readonly law: string; readonly url: string; readonly asOf: string }
}

const asOf = '2026-11-29'

export const textRules: readonly TextRule[] = [
  {
    region: 'Korea',
    countries: ['KR'],
    mark: '(광고)',
    wayOut: 'free-number',
    // The night needs a consent of its own; the module of consent asks for it.
    source: {
      law: 'Network Act art. 50(4) and 50(6), decree art. 61(3) with table 6: “(광고)” first, the sender’s name and contact, a way to say no that costs nothing',
      url: 'https://www.law.go.kr/법령/정보통신망이용촉진및정보보호등에관한법률',
      asOf,
    },
  },
  {
    region: 'United States',
    countries: ['US', 'PR'],
    wayOut: 'reply',
    hours: { from: 8, to: 21 },
    source: {
      law: '47 CFR 64.1200(c)(1): 8 a.m. to 9 p.m. of the called party; (a)(10): any reasonable way to revoke, such as STOP',
      url: 'https://www.law.cornell.edu/cfr/text/47/64.1200',
      asOf,
    },
  },
  {
    region: 'Canada',
    countries: ['CA'],
    wayOut: 'reply',
    source: {
      law: 'Canada’s Anti-Spam Legislation, S.C. 2010 c. 23, s. 6(2): who sends it, and a way to unsubscribe (s. 11)',
      url: 'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/',
      asOf,
    },
  },
]

/** Elsewhere: who sends it, and an address to which she can say no (Directive 2002/58/EC art. 13(4), and as good manners). */
export const ordinaryTextRule: TextRule = {
  region: 'Elsewhere',
  countries: [],
  wayOut: 'reply',
  source: {
    law: 'Directive 2002/58/EC art. 13(4): the sender’s identity is told, and an address to say no to',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
    asOf,
  },
}

const ruleByCountry = new Map(textRules.flatMap((rule) => rule.countries.map((country) => [country, rule] as const)))

/** The rule of the country that a phone number belongs to, which is where the text arrives. */
export const textRuleFor = (country: string | undefined): TextRule =>
  ruleByCountry.get(country?.toUpperCase() ?? '') ?? ordinaryTextRule
