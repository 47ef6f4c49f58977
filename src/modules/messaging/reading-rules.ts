import { seconds, minutes } from '../../kernel/clock.ts'

/** What asked: by the words of its agent and headers. */
export type AgentKind = 'person' | 'picture-proxy' | 'privacy-proxy' | 'machine'

/** Somebody or something fetched the picture of a send, or followed a link of it. */
export interface Visit {
  readonly id: string
  readonly kind: 'open' | 'click'
  /** Where the link leads, without its secrets; null of an opening. */
  readonly url: string | null
  /** The link that no person sees. */
  readonly isTrap: boolean
  readonly method: string
  readonly agent: AgentKind
  /** The same for the same address and agent, for as long as it is not settled; null after. */
  readonly visitor: string | null
  readonly at: Date
}

/** Why a visit counts as a machine's. */
export type MachineReason = 'head' | 'agent' | 'privacy-proxy' | 'trap' | 'too-soon' | 'several-links'

/** So soon after the mail was handed over nobody has read it. */
const soonest = { open: seconds(1), click: seconds(2) }
/** So many links in so short a time are not followed by hand. */
const bursts = [
  { links: 2, withinMs: seconds(1) },
  { links: 3, withinMs: seconds(10) },
]
/** Who followed the link that nobody sees is a machine with all it did in this time. */
const trapMs = minutes(10)

const machines =
  /bot\b|crawl|spider|scan|preview|monitor|proofpoint|mimecast|barracuda|safelinks|fireeye|symantec|trendmicro|sophos|cisco|ironport|forcepoint|zscaler|virustotal|headless|phantom|puppeteer|playwright|curl|wget|python|java\/|go-http|axios|okhttp|libwww|node-fetch|undici|apache-httpclient|facebookexternalhit|slack|whatsapp|telegram|discord|skype/i

/**
 * What asks, by its agent alone. Apple's mail fetches every picture through its own proxy with the two words
 * `Mozilla/5.0`, whether or not anybody looks; Google and Yahoo fetch for somebody who has opened the mail.
 */
export function agentKindOf(userAgent: string | undefined, isPrefetch = false): AgentKind {
  const agent = userAgent?.trim() ?? ''
  if (agent === 'Mozilla/5.0') return 'privacy-proxy'
  if (/GoogleImageProxy|YahooMailProxy/i.test(agent)) return 'picture-proxy'
  if (isPrefetch || agent === '' || machines.test(agent) || !/Mozilla|Outlook|Mail/i.test(agent)) return 'machine'
  return 'person'
}

/**
 * Tells persons from machines among all the visits to one send.
 *
 * @param sentAt null while it is not noted that the mail has left: what comes so early is a machine's
 * @returns why each visit is a machine's; a person's are absent
 */
export function machinesAmong(visits: readonly Visit[], sentAt: Date | null): Map<string, MachineReason> {
  const found = visits.map((visit) => [visit.id, reasonOf(visit, visits, sentAt)] as const)
  return new Map(found.filter((entry): entry is [string, MachineReason] => entry[1] !== undefined))
}

function reasonOf(visit: Visit, all: readonly Visit[], sentAt: Date | null): MachineReason | undefined {
  if (visit.method === 'HEAD') return 'head'
  if (visit.agent === 'machine') return 'agent'
  if (visit.agent === 'privacy-proxy') return visit.kind === 'open' ? 'privacy-proxy' : 'agent'
  const same = all.filter(({ visitor }) => visitor !== null && visitor === visit.visitor)
  if (visit.isTrap || same.some((other) => other.isTrap && apart(visit, other) <= trapMs)) return 'trap'
  if (!sentAt || visit.at.getTime() - sentAt.getTime() < soonest[visit.kind]) return 'too-soon'
  if (visit.kind === 'click' && bursts.some((burst) => isIn(burst, visit, same))) return 'several-links'
  return undefined
}

const apart = (one: Visit, other: Visit): number => Math.abs(one.at.getTime() - other.at.getTime())

function isIn({ links, withinMs }: (typeof bursts)[number], visit: Visit, same: readonly Visit[]): boolean {
  const near = same.filter((other) => other.kind === 'click' && apart(visit, other) <= withinMs)
  return new Set(near.map(({ url }) => url)).size >= links
}
