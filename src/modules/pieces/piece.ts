import { z } from 'zod'
import type { Translated } from '../../kernel/locale.ts'
import type { PictureScope } from '../reviews/index.ts'

/** What a piece is made as, with its size in pixels. */
export const formats = {
  square: { width: 1_080, height: 1_080 },
  story: { width: 1_080, height: 1_920 },
  mail: { width: 1_200, height: 630 },
  landing: { width: 1_200, height: 900 },
} as const
export type PieceFormat = keyof typeof formats
export const formatNames = Object.keys(formats) as [PieceFormat, ...PieceFormat[]]

/** Where squares and stories go. Whoever posts them is staff, or an adapter that stands behind the port. */
export const networks = ['instagram', 'facebook', 'tiktok', 'pinterest', 'x', 'kakaotalk', 'naver-blog'] as const
export type Network = (typeof networks)[number]

/**
 * `waiting`: its author has not allowed the place. `draft`: may be used. `scheduled`: has its time. `due`: staff post it
 * now. `published`: is seen. `pulled`: rights went before it was seen. `revoked`: they went after; what stands elsewhere
 * has to be taken down. `discarded`: thrown away.
 */
export const pieceStates = [
  ...['waiting', 'draft', 'scheduled', 'due'],
  ...['published', 'pulled', 'revoked', 'discarded'],
] as unknown as readonly [PieceState, ...PieceState[]]
export type PieceState = 'waiting' | 'draft' | 'scheduled' | 'due' | 'published' | 'pulled' | 'revoked' | 'discarded'

/** What staff may do with a piece in each state. */
export const pieceMoves: Readonly<Record<PieceState, readonly PieceState[]>> = {
  waiting: ['discarded'],
  draft: ['scheduled', 'discarded'],
  scheduled: ['draft', 'discarded'],
  due: ['published', 'draft', 'discarded'],
  published: ['discarded'],
  pulled: ['discarded'],
  revoked: ['discarded'],
  discarded: ['draft'],
}

/** The place whose grant a format needs: networks advertise, so they need what adverts need. */
export const placeOf = (format: PieceFormat): PictureScope =>
  format === 'landing' ? 'site' : format === 'mail' ? 'mail' : 'ads'

const text = (most: number) => z.string().trim().max(most)
const inLanguages = (most: number) =>
  z.record(z.enum(['en', 'ko']), text(most)).transform((said) => said as Record<string, string>)

/** What staff may write of a piece. */
export const pieceWordsSchema = z
  .object({
    quote: text(300).describe('Of the review, word for word; shorter is allowed, other words are not'),
    caption: inLanguages(2_200).describe('By language'),
    alt: inLanguages(500).describe('What the picture shows, in words, by language'),
  })
  .meta({ id: 'PieceWords' })

export type PieceWords = z.infer<typeof pieceWordsSchema>

/** Something to publish, made of what a customer gave. */
export interface Piece {
  readonly id: string
  /** `/pieces/SLUG` leads to its product and counts. */
  readonly slug: string
  /** Of which review its picture and words are; null where they are of a mention. */
  readonly reviewId: string | null
  readonly mentionId: string | null
  /** null: a card of words alone, which only a mention gives. */
  readonly mediaId: string | null
  readonly productId: string
  readonly format: PieceFormat
  readonly network: Network | null
  readonly place: PictureScope
  readonly state: PieceState
  readonly quote: string
  /** Whom to name. */
  readonly credit: string
  /** What she gets from the shop, as it has to be told. */
  readonly incentive: string | null
  readonly caption: Translated
  readonly alt: Translated
  readonly scheduledAt: Date | null
  readonly publishedAt: Date | null
  readonly publishedUrl: string | null
  readonly createdAt: Date
  readonly changedAt: Date
}
