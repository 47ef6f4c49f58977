import type { Read } from '../../kernel/transaction.ts'
import {
  bodyMeasuresOf,
  type FitWish,
  type ProductPage,
  type ReviewQuestion,
  reviewQuestionsFor,
  sizeForBody,
} from '../catalog/index.ts'
import { type FitByVariant, fitByVariant } from './fit-by-size.ts'
import { answersLike, isLike } from './like-me.ts'
import type { ReviewAbout } from './review.ts'
import { type PeopleScope, type SizeAdvice, sizeAdvice, type SizeSaid } from './size-advice.ts'

type Table = Parameters<typeof sizeForBody>[0]

/** What a product can be asked for a size by. */
export interface SizeQuestions {
  /** Names of the measures of a body in its size table. */
  readonly measures: readonly string[]
  /** What reviewers tell of themselves in its category, where they also say how it fits. */
  readonly about: readonly ReviewQuestion[]
  readonly fitKey: string | undefined
  readonly table: Table
  /** The option whose values are sizes. */
  readonly option: string
}

/** What somebody says of herself for an advice. */
export interface SizeWish {
  /** In centimetres, by the table’s names. */
  readonly measuresCm: Readonly<Record<string, number>>
  readonly about: ReviewAbout
  readonly fit: FitWish
}

/**
 * What helps to choose a size of this product; undefined where it has no size table of a body, or no size to choose.
 * Of two tables the first counts.
 */
export function sizeQuestionsOf(
  product: Pick<ProductPage, 'attributes' | 'options'>,
  questions: readonly ReviewQuestion[],
): SizeQuestions | undefined {
  const table = product.attributes.find(({ kind }) => kind === 'size-table')?.value as Table | undefined
  if (!table) return undefined
  const sizes = new Set(table.rows.map(({ size }) => size))
  const option = product.options.find(({ values }) => values.filter(({ value }) => sizes.has(value)).length > 1)
  const measures = bodyMeasuresOf(table)
  if (!option || measures.length === 0) return undefined
  const fitKey = questions.find(({ kind }) => kind === 'fit')?.key
  const about = fitKey === undefined ? [] : questions.filter(({ kind }) => kind === 'about')
  return { measures, about, fitKey, table, option: option.name }
}

/**
 * Which size of a product somebody should take, by its size table and by how it fitted people like her (D2). Nothing of
 * what she says is kept. At most two queries.
 *
 * @returns undefined where the product has no sizes of a body, or she said nothing
 */
export async function adviseSize(
  read: Read,
  { product, wish }: { product: ProductPage; wish: SizeWish },
): Promise<SizeAdvice | undefined> {
  const asked = (await reviewQuestionsFor(read, [product.id])).get(product.id) ?? []
  const questions = sizeQuestionsOf(product, asked)
  const hasSaid = Object.keys(wish.measuresCm).length + Object.keys(wish.about).length > 0
  if (!questions || !hasSaid) return undefined
  const { fitKey, table } = questions
  const rows = fitKey === undefined ? [] : await fitByVariant(read, { productId: product.id, fitKey })
  return sizeAdvice({
    sizes: table.rows.map(({ size }) => size),
    table: sizeForBody(table, wish.measuresCm, wish.fit),
    said: scopesOf(wish.about, questions, rows, sizesOfVariants(product, questions)),
  })
}

const sizesOfVariants = ({ options, variants }: ProductPage, { option }: SizeQuestions) => {
  const at = options.findIndex(({ name }) => name === option)
  return new Map(variants.map(({ id, optionValues }) => [id, optionValues[at] ?? '']))
}

/** Narrowest first; without answers about herself only all together. */
function scopesOf(
  about: ReviewAbout,
  { about: asked }: SizeQuestions,
  rows: readonly FitByVariant[],
  sizes: ReadonlyMap<string, string>,
) {
  const told = Object.fromEntries(
    Object.entries(about).filter(([key]) => asked.some((question) => question.key === key)),
  )
  const like = (scope: PeopleScope, likeness: 'same' | 'near') => {
    const wanted = answersLike(told, asked, likeness)
    return {
      scope,
      bySize: bySize(
        rows.filter((row) => isLike(row.about, wanted)),
        sizes,
      ),
    }
  }
  const everybody = { scope: 'everybody' as const, bySize: bySize(rows, sizes) }
  if (Object.keys(told).length === 0) return [everybody]
  return [like('like-you', 'same'), like('near-you', 'near'), everybody]
}

function bySize(rows: readonly FitByVariant[], sizes: ReadonlyMap<string, string>): ReadonlyMap<string, SizeSaid> {
  const found = new Map<string, SizeSaid>()
  for (const { variantId, fit, count } of rows) {
    const size = sizes.get(variantId)
    if (size === undefined) continue
    const { right, tight, loose } = found.get(size) ?? { right: 0, tight: 0, loose: 0 }
    found.set(size, {
      right: right + (fit === 2 ? count : 0),
      tight: tight + (fit === 1 ? count : 0),
      loose: loose + (fit === 3 ? count : 0),
    })
  }
  return found
}
