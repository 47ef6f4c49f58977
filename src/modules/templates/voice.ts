import { z } from 'zod'

/** Where the shop speaks. */
export const voiceSurfaces = ['mail', 'short', 'chat', 'success'] as const
export type VoiceSurface = (typeof voiceSurfaces)[number]

/** How Korean ends its sentences: `haeyo` (해요) is warm and polite, `hapsyo` (합니다) formal. */
export const formalities = ['haeyo', 'hapsyo'] as const

const wordList = (about: string) => z.array(z.string().trim().min(1).max(60)).max(200).default([]).describe(about)

const surface = z
  .object({
    formality: z.enum(formalities).default('haeyo').describe('Korean sentence endings'),
    warmth: z.enum(['plain', 'warm', 'playful']).default('warm'),
    emoji: z.boolean().default(false).describe('Whether emoji are welcome'),
  })
  .prefault({})

/** How the shop wants to sound, by the place where it speaks. */
export const voiceSchema = z
  .object({
    surfaces: z
      .object({
        mail: surface,
        short: surface.describe('Text and push messages'),
        chat: surface,
        success: surface.describe('The page after an order'),
      })
      .prefault({}),
    forbidden: wordList('Words that the shop does not say; found anywhere, in any case'),
    preferred: z
      .array(z.object({ say: z.string().trim().min(1).max(60), instead: z.string().trim().min(1).max(60) }))
      .max(200)
      .default([])
      .describe('What the shop says instead of other words: { say: "tea", instead: "product" }'),
  })
  .meta({ id: 'Voice' })
export type Voice = z.infer<typeof voiceSchema>
