import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'

export interface Crumb {
  readonly title: string
  readonly path: string
}

/** The way back up, from the front page to here; the last crumb is the page itself. */
export function Crumbs({ visit, trail }: { visit: Visit; trail: readonly Crumb[] }): VNode {
  const all = [{ title: visit.words.nav.home, path: '/' }, ...trail]
  return (
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol role="list">
        {all.map((crumb, index) => (
          <li key={crumb.path}>
            {index === all.length - 1 ? (
              <span aria-current="page">{crumb.title}</span>
            ) : (
              <a href={href(visit, crumb.path)}>{crumb.title}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The same as schema.org BreadcrumbList (developers.google.com/search/docs/appearance/structured-data/breadcrumb). */
export const crumbData = (visit: Visit, trail: readonly Crumb[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [{ title: visit.words.nav.home, path: '/' }, ...trail].map((crumb, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: crumb.title,
    item: visit.origin + href(visit, crumb.path),
  })),
})
