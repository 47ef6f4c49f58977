import { href, type Visit } from './visit.ts'

export interface ListedPage {
  /** Without its language. */
  readonly path: string
  readonly changedAt?: Date
  /** The languages that it has a page in; all of the shop's when left out. */
  readonly locales?: readonly string[]
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A list of sitemaps (sitemaps.org/protocol.html#index). */
export const indexOf = (addresses: readonly string[]): string =>
  `${head}<sitemapindex ${namespace}>\n` +
  addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`).join('') +
  '</sitemapindex>\n'

/**
 * Pages in all languages of the shop; each language names all others
 * (developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 */
export function sitemapOf(visit: Visit, pages: readonly ListedPage[]): string {
  const { locales, defaultLocale } = visit.shop
  const at = (path: string, locale: string) => escaped(visit.origin + href(visit, path, locale))
  const entries = pages.flatMap(({ path, changedAt, locales: its = locales }) => {
    const main = its.includes(defaultLocale) ? defaultLocale : (its[0] ?? defaultLocale)
    const links = [...its.map((locale) => [locale, locale] as const), ['x-default', main] as const]
      .map(([tag, locale]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${at(path, locale)}"/>`)
      .join('')
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return its.map((locale) => `<url><loc>${at(path, locale)}</loc>${changed}${links}</url>\n`)
  })
  return `${head}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
