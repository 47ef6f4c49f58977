import { z } from 'zod'
import { days, hours, minutes } from '../../../kernel/clock.ts'

/** Nobody waits longer in one step: two years. */
export const mostWaitMs = days(730)
/** Nobody waits shorter: a loop of shorter waits would be a loop without one. */
export const leastWaitMs = minutes(1)

/** How long, as staff say it; the parts are added up. A day is 24 hours. */
export const durationSchema = z
  .strictObject({
    minutes: z.int().min(0).max(100_000).optional(),
    hours: z.int().min(0).max(20_000).optional(),
    days: z.int().min(0).max(730).optional(),
  })
  .meta({ id: 'JourneyDuration' })

export type Duration = z.infer<typeof durationSchema>

export const durationMs = (duration: Duration): number =>
  minutes(duration.minutes ?? 0) + hours(duration.hours ?? 0) + days(duration.days ?? 0)
