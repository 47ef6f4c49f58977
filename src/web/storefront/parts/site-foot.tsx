import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { href, type Visit } from '../visit.ts'
import { wordsOf } from '../words/words.ts'

/** Who runs the shop, its policies, and the page in the other languages. */
export function SiteFoot({ visit }: { visit: Visit }): VNode {
  const { shop, words } = visit
  const policies = (['delivery', 'returns', 'privacy', 'terms'] as const).filter((policy) =>
    translated(shop.policies[policy], visit.locale),
  )
  return (
    <footer class="site-foot" aria-label={words.foot.label}>
      <div class="wide">
        <div class="stack">
          <p>
            <strong>{shop.name}</strong> · {translated(shop.tagline, visit.locale)}
          </p>
          <p>{words.foot.write(shop.contactEmail)}</p>
          {shop.address && <p>{shop.address}</p>}
        </div>
        {policies.length > 0 && (
          <ul role="list">
            {policies.map((policy) => (
              <li key={policy}>
                <a href={href(visit, `/policies/${policy}`)}>{words.foot[policy]}</a>
              </li>
            ))}
          </ul>
        )}
        {shop.locales.length > 1 && (
          <nav aria-label={words.foot.languages}>
            <ul role="list">
              {shop.locales.map((locale) => (
                <li key={locale}>
                  <a
                    href={href(visit, visit.path, locale) + visit.queryString}
                    hreflang={locale}
                    lang={locale}
                    aria-current={locale === visit.locale ? 'true' : undefined}
                  >
                    {wordsOf(locale).name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
