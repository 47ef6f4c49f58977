import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { addressIn } from '../../../modules/shop/index.ts'
import { href, type Visit } from '../visit.ts'
import { wordsOf } from '../words/words.ts'
import { keptPart } from './kept-part.ts'

/** Who runs the shop, where to go, its policies, and how she wants to read it. */
export function SiteFoot({ visit }: { visit: Visit }): VNode {
  return (
    <footer class="site-foot" aria-label={visit.words.foot.label}>
      <div class="wide">
        {keptPart(visit, ['foot', visit.navigation, visit.hasHelp], () => (
          <ShopAndLinks visit={visit} />
        ))}
        <div class="site-foot-ways">
          {visit.shop.locales.length > 1 && <Languages visit={visit} />}
          {keptPart(visit, ['light', visit.light], () => (
            <Light visit={visit} />
          ))}
        </div>
      </div>
    </footer>
  )
}

function ShopAndLinks({ visit }: { visit: Visit }): VNode {
  const { shop, words } = visit
  const address = addressIn(shop, visit.locale)
  const policies = (['delivery', 'returns', 'privacy', 'terms'] as const)
    .filter((policy) => translated(shop.policies[policy], visit.locale))
    .map((policy) => ({ path: `/policies/${policy}`, title: words.foot[policy] }))
  return (
    <>
      <div class="site-foot-shop">
        <p class="display">{shop.name}</p>
        <p class="soft">{translated(shop.tagline, visit.locale)}</p>
        <p>
          <a href={`mailto:${shop.contactEmail}`}>{shop.contactEmail}</a>
          {shop.phone && (
            <>
              {' · '}
              <a href={`tel:${shop.phone.replaceAll(/[^+\d]/g, '')}`}>{shop.phone}</a>
            </>
          )}
        </p>
        <p class="soft small">{words.foot.person}</p>
        {address && <p class="soft small">{address}</p>}
      </div>
      <Links visit={visit} title={words.foot.shop} links={visit.navigation} />
      <Links
        visit={visit}
        title={words.foot.help}
        links={[
          ...(visit.hasHelp ? [{ path: '/help', title: words.articles.title }] : []),
          ...policies,
          { path: '/news', title: words.consent.signUpTitle },
        ]}
      />
    </>
  )
}

interface LinksProps {
  visit: Visit
  title: string
  links: readonly { readonly path: string; readonly title: string }[]
}

function Links({ visit, title, links }: LinksProps): VNode | null {
  if (links.length === 0) return null
  return (
    <div>
      <h2 class="eyebrow">{title}</h2>
      <ul role="list">
        {links.map((link) => (
          <li key={link.path}>
            <a href={href(visit, link.path)}>{link.title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Languages({ visit }: { visit: Visit }): VNode {
  return (
    <nav aria-label={visit.words.foot.languages}>
      <h2 class="eyebrow">{visit.words.foot.languages}</h2>
      <ul class="in-row" role="list">
        {visit.shop.locales.map((locale) => (
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
  )
}

/** By day, by night, or as her machine has it; kept in a cookie, so that the next page comes in it at once. */
function Light({ visit }: { visit: Visit }): VNode {
  const { foot } = visit.words
  const choices = [
    ['auto', foot.lightAuto],
    ['day', foot.lightDay],
    ['night', foot.lightNight],
  ] as const
  return (
    <form class="light" method="post" action={href(visit, '/light')}>
      <fieldset>
        <legend class="eyebrow">{foot.light}</legend>
        <div class="in-row">
          {choices.map(([choice, label]) => (
            <button key={choice} name="light" value={choice} aria-pressed={choice === (visit.light ?? 'auto')}>
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
