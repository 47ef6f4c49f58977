import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'
import { ChatLink } from './chat-opener.tsx'
import { Icon } from './icon.tsx'
import { keptPart } from './kept-part.ts'
import { Picture } from './picture.tsx'
import { SearchForm } from './search-form.tsx'

/** The shop's name, its collections, search, account and cart; only the name where nothing should lead away. */
export function SiteHead({ visit, bare }: { visit: Visit; bare: boolean }): VNode {
  return (
    <header class={bare ? 'site-head bare' : 'site-head'}>
      <div class="wide">
        <a class="site-name" href={href(visit, '/')}>
          {visit.logo ? <Picture picture={visit.logo} sizes="12rem" first /> : visit.shop.name}
        </a>
        {bare && <ChatLink visit={visit} />}
        {!bare && (
          <>
            <Navigation visit={visit} />
            {keptPart(visit, ['site-search'], () => (
              <SearchForm visit={visit} id="site-search" />
            ))}
            <Tools visit={visit} />
          </>
        )}
      </div>
    </header>
  )
}

function Navigation({ visit }: { visit: Visit }): VNode {
  const { nav } = visit.words
  const entries = [...visit.navigation, { path: '/products', title: nav.all }]
  const here = entries.find(({ path }) => path === visit.path)?.path
  return keptPart(visit, ['navigation', visit.navigation, here], () => (
    <nav class="site-nav" aria-label={nav.label}>
      <ul role="list">
        {entries.map((entry) => (
          <li key={entry.path}>
            <a href={href(visit, entry.path)} aria-current={here === entry.path ? 'page' : undefined}>
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ))
}

function Tools({ visit }: { visit: Visit }): VNode {
  const { nav, search } = visit.words
  return (
    <div class="site-tools">
      <a class="to-search" href={href(visit, '/search')} data-opens-search>
        <Icon name="search" />
        <span class="unseen">{search.label}</span>
      </a>
      <a href={href(visit, visit.profileId ? '/account' : '/sign-in')}>
        <Icon name="person" />
        <span class="unseen">{visit.profileId ? nav.account : nav.signIn}</span>
      </a>
      <a href={href(visit, '/cart')} data-cart>
        <Icon name="bag" />
        <span class="unseen">{nav.cart}</span>
        {visit.cartCount > 0 && <span class="count">{visit.cartCount}</span>}
      </a>
    </div>
  )
}
