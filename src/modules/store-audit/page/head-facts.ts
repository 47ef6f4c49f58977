import type { PageFacts } from './page-facts.ts'
import { attribute, type Parsed, wordsIn } from './parsed.ts'

type HeadFacts = Pick<
  PageFacts,
  'lang' | 'title' | 'description' | 'canonical' | 'languages' | 'isHidden' | 'viewport' | 'hasLinkPreview'
>

/** What a page says of itself to browsers, search engines and messengers. */
export function headFacts(page: Parsed): HeadFacts {
  const meta = (name: string) => attribute(page.one(`meta[name="${name}"]`), 'content').trim()
  const property = (name: string) => attribute(page.one(`meta[property="${name}"]`), 'content').trim()
  return {
    lang: attribute(page.one('html'), 'lang'),
    title: wordsIn(page.one('head title')),
    description: meta('description'),
    canonical: attribute(page.one('link[rel="canonical"]'), 'href'),
    languages: page.all('link[rel="alternate"][hreflang]').map((link) => attribute(link, 'hreflang')),
    isHidden: /noindex/.test(meta('robots')),
    viewport: meta('viewport'),
    hasLinkPreview: property('og:title') !== '',
  }
}
