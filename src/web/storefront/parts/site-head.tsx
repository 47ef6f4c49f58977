import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'

/** The shop's name, its collections, search, account and cart; only the name where nothing should lead away. */
export function SiteHead({ visit, bare }: { visit: Visit; bare: boolean }): VNode {
  const { shop, words } = visit
  return (
    <header class="site-head">
      <div class="wide">
        <a class="site-name" href={href(visit, '/')}>
          {shop.name}
        </a>
        {!bare && (
          <>
            <nav class="site-nav" aria-label={words.nav.label}>
              <ul role="list">
                {visit.navigation.map((entry) => (
                  <li key={entry.path}>
                    <a href={href(visit, entry.path)} aria-current={visit.path === entry.path ? 'page' : undefined}>
                      {entry.title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <form class="site-search" role="search" action={href(visit, '/search')}>
              <label class="unseen" for="site-search">
                {words.search.label}
              </label>
              <input
                id="site-search"
                name="q"
                type="search"
                placeholder={words.search.placeholder}
                enterkeyhint="search"
              />
            </form>
            <Tools visit={visit} />
          </>
        )}
      </div>
    </header>
  )
}

function Tools({ visit }: { visit: Visit }): VNode {
  const { nav } = visit.words
  return (
    <div class="site-tools">
      <a href={href(visit, visit.profileId ? '/account' : '/sign-in')}>{visit.profileId ? nav.account : nav.signIn}</a>
      <a href={href(visit, '/cart')}>
        {nav.cart}
        {visit.cartCount > 0 && <span class="count">{visit.cartCount}</span>}
      </a>
    </div>
  )
}
