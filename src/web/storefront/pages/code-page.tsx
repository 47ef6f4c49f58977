import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { later } from '../../../kernel/clock.ts'
import type { FoundCode } from '../../../modules/promotions/index.ts'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

/** What a code gives and that it is in the cart, or why it is not. */
export function CodePage({ visit, found }: { visit: Visit; found: FoundCode | undefined }): VNode {
  const { codeInHand: codes } = visit.words
  const works = found?.state === 'works'
  const title = found ? translated(found.title, visit.locale) : codes.title
  return (
    <Document visit={visit} title={title} hidden>
      <div class="wide narrow stack">
        <h1>{title}</h1>
        <div class="panel stack" role="status">
          {works ? (
            <>
              <p>
                <strong>{codes.ready}</strong>
              </p>
              <p>
                {codes.readyNext} {untilOf(visit, found)}
              </p>
            </>
          ) : (
            <>
              <p>{codes.states[found?.state ?? 'unknown']}</p>
              <p>
                <a href={`mailto:${visit.shop.contactEmail}`}>{codes.ask}</a>
              </p>
            </>
          )}
        </div>
        <p>
          {works && visit.cartCount > 0 ? (
            <a class="button" href={href(visit, '/cart')}>
              {codes.cart}
            </a>
          ) : (
            <a class="button" href={href(visit, '/products')}>
              {codes.look}
            </a>
          )}
        </p>
      </div>
    </Document>
  )
}

function untilOf({ words, locale, shop }: Visit, { expiresAt }: FoundCode): string {
  if (!expiresAt) return words.codeInHand.once
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: shop.timeZone })
  return words.codeInHand.until(day.format(later(expiresAt, -1)))
}
