import type { ShownArticle } from '../../modules/help/index.ts'
import type { PictureData } from './parts/picture.tsx'
import { href, type Visit } from './visit.ts'

/** The article as schema.org Article (developers.google.com/search/docs/appearance/structured-data/article). */
export function articleData(visit: Visit, article: ShownArticle, picture: PictureData | undefined): object {
  const shop = { '@type': 'Organization', name: visit.shop.name, url: visit.origin + href(visit, '/') }
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    ...(article.lead && { description: article.lead }),
    ...(picture && { image: [visit.origin + picture.fallback] }),
    inLanguage: article.language,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.changedAt.toISOString(),
    author: [shop],
    publisher: shop,
    mainEntityOfPage: visit.origin + href(visit, `/help/${article.handle}`),
  }
}
