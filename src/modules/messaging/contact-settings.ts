import { z } from 'zod'
import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { messageChannels } from './message-transport.ts'

const hour = z.int().min(0).max(23)

/** How much the shop allows itself. */
export const contactSettingsSchema = z
  .object({
    perWeek: z
      .int()
      .min(0)
      .max(50)
      .default(3)
      .describe('Messages one person gets in any seven days, over all channels and automations; orders’ own are free'),
    reserved: z.int().min(0).max(50).default(1).describe('The last of these are kept for messages of priority 1 and 2'),
    quiet: z
      .object({
        from: hour.default(21).describe('Full hour of her own time zone from which nothing leaves'),
        to: hour.default(8).describe('Full hour at which it ends; the same as `from` for no quiet hours'),
        channels: z
          .array(z.enum(messageChannels))
          .max(messageChannels.length)
          .default([...messageChannels])
          .describe('Where they hold. Hours of the law hold whatever stands here'),
      })
      .prefault({}),
    digest: z
      .boolean()
      .default(true)
      .describe('Whether what the budget holds back is told in one mail when there is room'),
  })
  .strict()
  .refine(({ perWeek, reserved }) => reserved === 0 || reserved < perWeek, {
    path: ['reserved'],
    message: 'Keep fewer back than there are in a week, or 0',
  })
export type ContactSettings = z.infer<typeof contactSettingsSchema>

/** A time in which no advertising leaves. */
export interface Pause {
  readonly id: string
  /** ISO 3166-1 alpha-2; null of one that holds everywhere, or for a segment. */
  readonly country: string | null
  /** Whose people it keeps back alone, with its name as it was then. */
  readonly segment: { readonly id: string; readonly name: string } | null
  readonly reason: string
  readonly by: string
  readonly since: Date
}

export interface ContactRules {
  readonly settings: ContactSettings
  /** Rises with each change. */
  readonly version: number
  /** Those that hold now. */
  readonly pauses: readonly Pause[]
}

/** What holds for every message, asked at each; kept in the process. */
export const contactRules = keep({
  name: 'messaging.contact-rules',
  tables: ['messaging.contact_settings', 'messaging.pause'],
  load: async (read: Read): Promise<ContactRules> => {
    const [stored] = await query<{ settings: unknown; version: number }>(
      read,
      'select settings, version from messaging.contact_settings',
    )
    const pauses = await query<Pause>(
      read,
      `select id, country, reason, by, since,
         case when segment_id is not null then jsonb_build_object('id', segment_id, 'name', segment_name) end as segment
       from messaging.pause where ended_at is null order by since`,
    )
    return {
      settings: contactSettingsSchema.parse(stored?.settings ?? {}),
      version: stored?.version ?? 0,
      pauses,
    }
  },
})

/** The pause that keeps a message to this country back; of those for a segment see `peoplePaused`. */
export const pauseFor = (pauses: readonly Pause[], country: string | undefined): Pause | undefined =>
  pauses.find((pause) => pause.segment === null && (pause.country === null || pause.country === country))
