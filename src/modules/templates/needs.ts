import type { Block, ProductSource } from './block.ts'
import { type Compiled, wordsIn } from './compile.ts'
import type { QuoteWish } from './blocks/addressee.ts'
import type { TemplateInput } from './template.ts'

/** What has to be known of people before a template can be written to them: nothing else is read. */
export interface Needs {
  readonly habits: boolean
  readonly order: boolean
  readonly cart: boolean
  readonly review: boolean
  readonly told: boolean
  readonly viewed: boolean
  readonly favourite: boolean
  readonly runsOut: boolean
  readonly sources: readonly ProductSource[]
  readonly quotes: readonly Pick<QuoteWish, 'reviewIds' | 'productIds'>[]
  readonly mediaIds: readonly string[]
}

/** What these words and blocks ask for, in all languages together. */
export function needsOf(content: TemplateInput, compiled: readonly Compiled[]): Needs {
  const blocks =
    content.channel === 'email'
      ? Object.values(content.languages)
          .flatMap((words) => words.blocks)
          .flatMap(flat)
      : []
  const icons =
    content.channel === 'push' || content.channel === 'messenger'
      ? Object.values<{ mediaId?: string | undefined }>(content.languages).flatMap(({ mediaId }) => mediaId ?? [])
      : []
  const names = compiled.flatMap((one) => wordsIn(one).flatMap((words) => words.names))
  const named = (root: string) => names.some(([first]) => first === root)
  const habit = (name: string) => names.some((path) => path[1] === 'habits' && path[2] === name)
  const sources = blocks.flatMap((block) => (block.kind === 'products' ? [block.source] : []))
  const quotes = blocks.flatMap((block) => (block.kind === 'review' ? [wishOf(block.source)] : []))
  const isHers = quotes.some(({ reviewIds, productIds }) => !reviewIds && !productIds)
  const from = (kind: ProductSource['from']) => sources.some((source) => source.from === kind)
  return {
    habits:
      named('order') ||
      names.some(([first, second]) => first === 'person' && second === 'habits') ||
      isHers ||
      from('recommended') ||
      from('bought-before') ||
      from('viewed'),
    order: named('order'),
    review: named('review'),
    told: named('told'),
    cart: named('cart') || isHers || from('recommended') || blocks.some(({ kind }) => kind === 'cart'),
    viewed: named('viewed') || isHers || from('viewed') || from('recommended'),
    favourite: habit('favouriteCategory'),
    runsOut: habit('runsOut') || habit('runsOutInDays'),
    sources,
    quotes,
    mediaIds: [...new Set([...blocks.flatMap((block) => ('mediaId' in block ? (block.mediaId ?? []) : [])), ...icons])],
  }
}

const flat = (block: Block): Block[] => (block.kind === 'columns' ? [block, ...block.left, ...block.right] : [block])

const wishOf = (source: Extract<Block, { kind: 'review' }>['source']): Needs['quotes'][number] =>
  source.from === 'chosen'
    ? { reviewIds: source.reviewIds }
    : source.from === 'products'
      ? { productIds: source.productIds }
      : {}
