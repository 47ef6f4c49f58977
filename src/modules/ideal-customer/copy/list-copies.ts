import type { Translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { findProducts, listCollections, listProducts } from '../../catalog/index.ts'
import { articlesToRead } from '../../help/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { templatesToRead } from '../../templates/index.ts'
import { checkCopies } from '../check-copy.ts'
import type { IdealFinding } from '../finding.ts'
import { knowHer } from '../her.ts'
import { copyOfTemplate, copyOfTexts } from './copies-of.ts'
import type { Copy } from './copy.ts'

/** What texts a shop has. */
export const copyKinds = ['templates', 'products', 'articles', 'pages'] as const
export type CopyKind = (typeof copyKinds)[number]

/** A text of the shop with what does not fit her. */
export interface CheckedCopy {
  readonly id: string
  readonly title: Translated
  readonly languages: readonly string[]
  /** What should be mended first; at most 50. */
  readonly findings: readonly IdealFinding[]
}

interface Listed extends Copy {
  readonly id: string
  readonly title: Translated
}

interface ListedPage {
  readonly copies: readonly Listed[]
  readonly next?: string | undefined
}

/**
 * Texts of a kind with what does not fit the ideal customer, the newest first; `after` is `next` of the page before.
 * Pages are what the shop says of itself (not what the law has it say: privacy and terms) and its collections.
 */
export async function listCopies(
  read: Read,
  { kind, after, limit }: { kind: CopyKind; after?: string | undefined; limit: number },
): Promise<{ items: CheckedCopy[]; next?: string | undefined }> {
  const { copies, next } = await listed[kind](read, after, limit)
  const findings = await checkCopies(read, await knowHer(read), copies)
  return {
    items: copies.map(({ id, title, languages }, at) => ({
      ...{ id, title, languages: Object.keys(languages), findings: findings[at]! },
    })),
    next,
  }
}

type ListOf = (read: Read, after: string | undefined, limit: number) => Promise<ListedPage>

const listed: Record<CopyKind, ListOf> = {
  templates: async (read, after, limit) =>
    cut(
      (await templatesToRead(read, { after, limit: limit + 1 })).map(({ id, content }) => ({
        ...{ id, title: { en: content.name }, ...copyOfTemplate(content) },
      })),
      limit,
    ),
  products: async (read, cursor, limit) => {
    const { products, nextCursor } = await listProducts(read, {
      ...{ locale: 'en', status: 'active', sort: 'newest', limit, withFacets: false },
      ...(cursor !== undefined && { cursor }),
    })
    const ids = products.map(({ id }) => id)
    const copies = (await findProducts(read, ids)).map(({ id, title, description }) => ({
      ...{ id, title, ...copyOfTexts({ title, description }, id) },
    }))
    return { copies, next: nextCursor }
  },
  articles: async (read, after, limit) =>
    cut(
      (await articlesToRead(read, { after, limit: limit + 1 })).map(({ id, title, lead, body }) => ({
        ...{ id, title, ...copyOfTexts({ title, lead, body }) },
      })),
      limit,
    ),
  pages: async (read, after, limit) => {
    const collections = await listCollections(read, { unpublished: true, after, limit: limit + 1 })
    const { copies, next } = cut(
      collections.map(({ id, title, description }) => ({ id, title, ...copyOfTexts({ title, description }) })),
      limit,
    )
    return { copies: [...(after ? [] : await pagesOfShop(read)), ...copies], next }
  },
}

function cut(copies: readonly Listed[], limit: number): ListedPage {
  const shown = copies.slice(0, limit)
  return { copies: shown, next: copies.length > limit ? shown.at(-1)?.id : undefined }
}

/** What the shop says of itself, by the parts of its settings. */
async function pagesOfShop(read: Read): Promise<Listed[]> {
  const { tagline, hero, founder, policies, trust, reasonsToBuy } = await shopSettings(read)
  const pages: [string, string, Record<string, Translated>][] = [
    ['front', 'Front page', { tagline, 'hero.title': hero.title, 'hero.text': hero.text }],
    ['founder', 'Who is behind the shop', { 'founder.story': founder.story, 'founder.thanks': founder.thanks }],
    ['delivery', 'Delivery', { 'policies.delivery': policies.delivery }],
    ['returns', 'Returns', { 'policies.returns': policies.returns }],
    ['promises', 'Promises', { ...textsOf('trust', trust), ...textsOf('reasonsToBuy', reasonsToBuy) }],
  ]
  return pages
    .map(([id, title, texts]) => ({ id, title: { en: title }, ...copyOfTexts(texts) }))
    .filter(({ languages }) => Object.keys(languages).length > 0)
}

const textsOf = (name: string, some: readonly { text: Translated }[]): Record<string, Translated> =>
  Object.fromEntries(some.map(({ text }, at) => [`${name}.${at}`, text]))
