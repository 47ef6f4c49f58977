import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import {
  figuresOf,
  formatNames,
  formats,
  isAllowed,
  lintPiece,
  networks,
  type Piece,
  pieceStates,
  textBehind,
} from '../../modules/pieces/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import { money } from './fields.ts'

export const piece = z
  .object({
    id: z.uuid(),
    slug: z.string().describe('`/pieces/SLUG` leads to its product and counts'),
    reviewId: z.uuid().nullable().describe('Whose picture and words it is made of; null: of a mention'),
    mentionId: z.uuid().nullable(),
    mediaId: z.uuid().nullable().describe('null: a card of words alone, of a mention'),
    productId: z.uuid(),
    productTitle: z.string(),
    photo: z.string().nullable().describe('Path of the customer’s picture below the shop’s address'),
    format: z.enum(formatNames),
    width: z.int(),
    height: z.int(),
    network: z.enum(networks).nullable(),
    place: z.enum(['site', 'mail', 'ads']).describe('Which of her grants it needs'),
    state: z.enum(pieceStates),
    quote: z.string(),
    credit: z.string(),
    incentive: z.string().nullable().describe('What she gets from the shop; its captions begin with the mark'),
    caption: z.record(z.string(), z.string()),
    alt: z.record(z.string(), z.string()),
    scheduledAt: z.date().nullable(),
    publishedAt: z.date().nullable(),
    publishedUrl: z.string().nullable(),
    createdAt: z.date(),
    changedAt: z.date(),
    views: z.int().describe('How often its picture was fetched from the shop; networks tell nothing'),
    clicks: z.int(),
    orders: z.int(),
    revenue: z.array(money).readonly(),
  })
  .meta({ id: 'ContentPiece' })

export const pieceDetail = piece
  .extend({
    isAllowed: z.boolean().describe('Whether she lets it be shown there now'),
    said: z.string().describe('All that she wrote; the quote is of it, word for word'),
    findings: z
      .array(z.object({ language: z.string(), weight: z.string(), rule: z.string(), words: z.string() }))
      .describe('What the copy check says of the captions; nothing is refused for it'),
  })
  .meta({ id: 'ContentPieceDetail' })

/** Pieces with their goods, pictures and figures; three queries, however many. */
export async function pieceAnswers(read: Read, rows: readonly Piece[]): Promise<z.infer<typeof piece>[]> {
  const products = await findProducts(read, [...new Set(rows.map(({ productId }) => productId))])
  const titles = new Map(products.map(({ id, title }) => [id, translated(title, 'en')]))
  const pictures = await pictureOf(
    read,
    rows.flatMap(({ mediaId }) => mediaId ?? []),
  )
  const figures = await figuresOf(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    ...formats[row.format],
    ...figures.get(row.id)!,
    caption: { ...row.caption },
    alt: { ...row.alt },
    productTitle: titles.get(row.productId) ?? '',
    photo: (row.mediaId && pictures.get(row.mediaId)?.fallback) || null,
  }))
}

export async function pieceDetailOf(read: Read, found: Piece): Promise<z.infer<typeof pieceDetail>> {
  const [answer] = await pieceAnswers(read, [found])
  const findings = await lintPiece(read, found)
  return {
    ...answer!,
    isAllowed: await isAllowed(read, found),
    said: await textBehind(read, found),
    findings: findings.map(({ language, weight, rule, words }) => ({ language, weight, rule, words })),
  }
}
