/** What a shop's owner may set about HTTP; every limit is bounded. */
export interface HttpSettings {
  /** Where shoppers reach the shop (`https://tea.example`); pages of this origin may post to it. */
  baseUrl: string | undefined
  /** Origins of other faces of the shop (`https://shop.example`), whose pages may use the store API. */
  storeOrigins: readonly string[]
  /** Whose `X-Forwarded-*` to believe: addresses or ranges of the proxies in front, or all. */
  trustProxy: boolean | string[]
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
  /** Where log lines go; standard output by default. */
  logTo: { write(line: string): void } | undefined
  /** Per address; 0 for no limit. */
  requestsPerMinute: number
  bodyLimitBytes: number
  /** A request that takes longer to arrive than this is dropped. */
  requestTimeoutMs: number
  /** The event loop may lag this much before requests are told to come back; 0 for no such limit. */
  mostLagMs: number
  /** Whoever brings it may read `/metrics` from afar; without one only this machine may. */
  metricsToken: string | undefined
  /** Other origins that pages may use, e.g. a payment provider's script and frame. */
  contentSources: ContentSources
}

export interface ContentSources {
  scripts?: readonly string[]
  frames?: readonly string[]
  connections?: readonly string[]
  images?: readonly string[]
  forms?: readonly string[]
}

export const defaultHttpSettings: HttpSettings = {
  baseUrl: undefined,
  storeOrigins: [],
  trustProxy: false,
  logLevel: 'info',
  logTo: undefined,
  requestsPerMinute: 1_200,
  bodyLimitBytes: 1_048_576,
  requestTimeoutMs: 30_000,
  mostLagMs: 2_000,
  metricsToken: undefined,
  contentSources: {},
}
