import type { Channel } from './consent.ts'

/** What a region's law asks of whoever sends advertising. Not legal advice: the shop's lawyer has the last word. */
export interface ContactRule {
  readonly region: string
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** `opt-out`: she may be written to until she says no; only on these channels, the others need her yes. */
  readonly optOutChannels: readonly Channel[]
  /** Whether a yes typed by somebody unproven must be confirmed by a link. */
  readonly doubleOptIn: boolean
  /** News about goods like those she bought, without a yes but never against a no; `months` after she bought. */
  readonly softOptIn?: { readonly channels: readonly Channel[]; readonly months?: number }
  /**
   * What a request for a review of something bought is: a message about the order, or advertising that needs the soft
   * opt-in (Germany: Federal Court of Justice, 10 July 2018, VI ZR 225/17). A way out stands in each, everywhere.
   */
  readonly reviewRequests: 'order' | 'advertising'
  /** What a subject must begin with. */
  readonly mark?: string
  /** Hours in which a consent of its own is needed. */
  readonly night?: {
    readonly fromHour: number
    readonly toHour: number
    readonly timeZone: string
    readonly exceptChannels: readonly Channel[]
  }
  /** A yes counts this long unless it is given again. */
  readonly reconfirmMonths?: number
  /** Law and article, where it can be read, and the day this was written down from it. */
  readonly source: { readonly law: string; readonly url: string; readonly asOf: string }
}

const europeanUnion = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(
  ' ',
)

/** NOTE Not on platforms: an id there was not told with an order, and their own rules ask for a yes. */
const softByLaw = { channels: ['email', 'sms'] } as const

export const contactRules: readonly ContactRule[] = [
  {
    region: 'United States',
    countries: ['US'],
    // SMS and calls fall under the TCPA (47 CFR 64.1200), which asks for prior express written consent.
    optOutChannels: ['email', 'post'],
    doubleOptIn: false,
    reviewRequests: 'order',
    source: {
      law: 'CAN-SPAM Act, 15 U.S.C. 7704(a)(3)–(5): opt-out honoured within 10 business days, postal address',
      url: 'https://www.law.cornell.edu/uscode/text/15/7704',
      asOf: '2026-11-21',
    },
  },
  {
    region: 'European Union and EEA',
    countries: europeanUnion,
    optOutChannels: ['post'],
    doubleOptIn: true,
    softOptIn: softByLaw,
    reviewRequests: 'advertising',
    source: {
      law: 'Directive 2002/58/EC art. 13(1), soft opt-in art. 13(2); GDPR art. 7 (proof, withdrawal as easy as giving)',
      url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
      asOf: '2026-11-21',
    },
  },
  {
    region: 'United Kingdom',
    countries: ['GB'],
    optOutChannels: ['post'],
    doubleOptIn: true,
    softOptIn: softByLaw,
    reviewRequests: 'advertising',
    source: {
      law: 'Privacy and Electronic Communications Regulations 2003, reg. 22, soft opt-in reg. 22(3); UK GDPR art. 7',
      url: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
      asOf: '2026-11-21',
    },
  },
  {
    region: 'Korea',
    countries: ['KR'],
    optOutChannels: [],
    doubleOptIn: true,
    // Goods of the same kind, to somebody who dealt with the shop within six months (art. 50(1)1, decree art. 61(1)).
    softOptIn: { channels: ['email', 'sms'], months: 6 },
    reviewRequests: 'advertising',
    mark: '(광고)',
    // Email is exempt from the night rule (decree art. 61(2)).
    night: { fromHour: 21, toHour: 8, timeZone: 'Asia/Seoul', exceptChannels: ['email', 'post'] },
    reconfirmMonths: 24,
    source: {
      law: 'Act on Promotion of Information and Communications Network Utilization art. 50; decree arts. 61, 62-3',
      url: 'https://www.law.go.kr/법령/정보통신망이용촉진및정보보호등에관한법률',
      asOf: '2026-11-21',
    },
  },
]

/** Where the law is not written down here, or the country is not known: the strictest of what is common. */
export const strictestRule: ContactRule = {
  region: 'Elsewhere',
  countries: [],
  optOutChannels: [],
  doubleOptIn: true,
  reviewRequests: 'order',
  source: { law: 'Consent first, confirmed by link', url: 'https://gdpr-info.eu/art-7-gdpr/', asOf: '2026-11-21' },
}

const ruleByCountry = new Map(contactRules.flatMap((rule) => rule.countries.map((country) => [country, rule] as const)))

export const ruleFor = (country: string | undefined): ContactRule =>
  (country && ruleByCountry.get(country.toUpperCase())) || strictestRule

/**
 * Whether a yes must be confirmed by a link before it counts.
 *
 * @param isProven she is signed in, or came by a link in her own mail: the address is hers
 */
export const needsConfirming = (country: string | undefined, isProven: boolean): boolean =>
  !isProven && ruleFor(country).doubleOptIn
