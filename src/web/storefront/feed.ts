import { formatMoney } from '../../kernel/money.ts'
import type { ProductCard } from '../../modules/catalog/index.ts'
import { href, type Visit } from './visit.ts'

/** Products as an Atom feed (RFC 4287), the newest first. */
export function atomOf(visit: Visit, products: readonly ProductCard[]): string {
  const { shop, origin, words } = visit
  const at = (path: string) => escaped(origin + href(visit, path))
  const latest = products[0]?.publishedAt ?? new Date(0)
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${visit.locale}">\n` +
    `<id>${at('/feed.xml')}</id>\n<title>${escaped(`${shop.name} · ${words.home.newest}`)}</title>\n` +
    `<updated>${latest.toISOString()}</updated>\n<author><name>${escaped(shop.name)}</name></author>\n` +
    `<link rel="self" href="${at('/feed.xml')}"/>\n<link href="${at('/')}"/>\n` +
    products.map((card) => entryOf(visit, card, at(`/products/${card.handle}`))).join('') +
    '</feed>\n'
  )
}

function entryOf(visit: Visit, card: ProductCard, address: string): string {
  const at = (card.publishedAt ?? new Date(0)).toISOString()
  const price = card.price ? formatMoney(card.price, visit.locale) : ''
  const [picture] = card.pictures
  const shown = picture ? `<img src="${escaped(visit.origin + picture.fallback)}" alt="${escaped(picture.alt)}">` : ''
  return (
    `<entry><id>urn:uuid:${card.id}</id><title>${escaped(card.title)}</title><link href="${address}"/>` +
    `<published>${at}</published><updated>${at}</updated>` +
    `<content type="html">${escaped(`${shown}<p>${escaped(price)}</p>`)}</content></entry>\n`
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
