import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'
import { promisesFor } from './promises.tsx'

/** What she can rely on here, across the page: the merchant's promises (T15), returns, and who answers. */
export function Reassurance({ visit }: { visit: Visit }): VNode {
  const { shop, words, locale } = visit
  const promises = promisesFor(visit.market.code, shop.trust).map(({ icon, text }) => ({
    icon,
    text: translated(text, locale),
  }))
  return (
    <section class="reassurance wide" aria-label={words.home.promises}>
      <ul role="list">
        {promises.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <p>{text}</p>
          </li>
        ))}
        <li>
          <Icon name="letter" />
          <p>
            {words.home.ask}{' '}
            <a href={`mailto:${shop.contactEmail}`} class="small">
              {shop.contactEmail}
            </a>
          </p>
        </li>
      </ul>
      {translated(shop.policies.delivery, locale) && (
        <p class="small soft">
          <a href={href(visit, '/policies/delivery')}>{words.foot.delivery}</a>
          {translated(shop.policies.returns, locale) && (
            <>
              {' · '}
              <a href={href(visit, '/policies/returns')}>{words.foot.returns}</a>
            </>
          )}
        </p>
      )}
    </section>
  )
}
