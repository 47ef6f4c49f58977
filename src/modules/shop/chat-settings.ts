import { z } from 'zod'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write the time as HH:MM, like 09:00')
const words = (most: number) => z.record(z.string(), z.string().max(most)).describe('Keyed by language tag')

/** When somebody of the staff answers, on some days of the week. */
const hours = z
  .object({
    days: z.array(z.int().min(1).max(7)).min(1).max(7).describe('1 is Monday'),
    from: time,
    to: time.describe('After `from`; 24:00 is the end of the day'),
  })
  .refine(({ from, to }) => from < to, { message: 'The end comes after the beginning', path: ['to'] })

/** The shop's own chat: whether there is one, who answers, and when. */
export const chatSchema = z
  .object({
    on: z.boolean().default(true).describe('Whether pages have a chat'),
    helper: z
      .boolean()
      .default(true)
      .describe('Whether the helper greets and answers what the shop surely knows, before anybody of the staff does'),
    hours: z
      .array(hours)
      .max(14)
      .default([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }])
      .describe('When somebody of the staff is there, in the time zone of the shop; with none, nobody ever surely is'),
    welcome: words(300).default({}).describe('A sentence of the shop’s own, after the greeting'),
    away: words(300).default({}).describe('What is said while nobody is there; the next opening when left empty'),
    mailAfterMinutes: z
      .int()
      .min(1)
      .max(1_440)
      .default(5)
      .describe('An answer that she has not seen for so long goes to her mail address as well'),
    listensFor: z
      .array(z.string().trim().toLowerCase().min(1).max(40))
      .max(100)
      .default([])
      .describe('Words that the log notes when she writes them, so that journeys can begin by them: “gift”, “선물”'),
  })
  .prefault({})
  .describe('The shop’s own chat')
