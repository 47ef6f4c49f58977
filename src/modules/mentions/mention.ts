import { z } from 'zod'

export const mentionKinds = ['post', 'comment', 'story', 'video'] as const

/**
 * `new`: staff have not decided. `asked`: its author has a link and has not answered. `granted`: she allowed something.
 * `declined`, `revoked`: her no, before or after a yes. `dismissed`: staff want nothing of it.
 */
export const mentionStates = ['new', 'asked', 'granted', 'declined', 'revoked', 'dismissed'] as const
export type MentionState = (typeof mentionStates)[number]

export const mentionScopes = ['site', 'mail', 'ads'] as const
export type MentionScope = (typeof mentionScopes)[number]

/** Which words she answers to; a new name whenever they change. */
export const mentionWording = 'mention-rights-1'

const count = z.int().min(0).max(2_000_000_000)
const webAddress = z.url({ protocol: /^https$/, error: 'Begin with https://' }).max(2_000)

/** A post or comment elsewhere, as a program, a file or a listening tool tells it. */
export const mentionSchema = z
  .object({
    channel: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and hyphens: instagram, naver-blog')
      .describe('Where it stands: `instagram`, `tiktok`, `naver-blog`'),
    externalId: z.string().trim().min(1).max(200).describe('Its id there; the same again is the same mention'),
    kind: z.enum(mentionKinds).default('post'),
    url: webAddress.optional(),
    handle: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .transform((handle) => handle.replace(/^@/, ''))
      .describe('Who wrote it, as she is called there'),
    author: z.string().trim().max(60).default('').describe('Her name there'),
    text: z.string().trim().max(5_000).default(''),
    pictures: z.array(webAddress).max(4).default([]).describe('Fetched only once she agrees'),
    postedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    likes: count.optional(),
    comments: count.optional(),
    views: count.optional(),
  })
  .meta({ id: 'MentionToKeep' })

export type MentionToKeep = z.output<typeof mentionSchema>

export interface MentionReading {
  readonly at: Date
  readonly likes: number
  readonly comments: number
  readonly views: number
}

export interface Mention {
  readonly id: string
  readonly channel: string
  readonly kind: (typeof mentionKinds)[number]
  readonly url: string | null
  readonly handle: string
  readonly author: string
  readonly text: string
  readonly pictureUrls: readonly string[]
  /** Of the shop's own copies, once she agreed. */
  readonly mediaIds: readonly string[]
  readonly postedAt: Date
  readonly via: 'api' | 'file' | 'door'
  readonly profileId: string | null
  readonly state: MentionState
  readonly scopes: readonly MentionScope[]
  /** Whom to name beside it. */
  readonly credit: string
  /** Of the page where she answers; for her alone. */
  readonly token: string | null
  readonly askedAt: Date | null
  readonly products: readonly { readonly productId: string; readonly by: string }[]
  /** The latest; null where nobody told any. */
  readonly reading: MentionReading | null
}
