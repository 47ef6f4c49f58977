import { z } from 'zod'

/** Who sends: a number in E.164, a name of letters and digits where the country allows it, or a messaging service. */
const sender = z
  .string()
  .regex(
    /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
    'Write a number like +15005550006, a messaging service (MG…), or a name of at most 11 letters and digits',
  )

/** What staff set for Twilio; the auth token is kept apart. */
export const twilioSettings = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/, 'Copy the Account SID of your Twilio console: AC and 32 characters'),
  senders: z
    .array(
      z.strictObject({
        country: z.string().regex(/^([A-Z]{2}|\*)$/, 'Two letters of a country, or * for all others'),
        from: sender,
      }),
    )
    .min(1, 'Name at least one sender')
    .max(50)
    .refine((senders) => new Set(senders.map(({ country }) => country)).size === senders.length, {
      message: 'Each country has one sender',
    })
    .describe('One for each country, and `*` for all others; countries without any get no texts'),
  mostParts: z
    .int()
    .min(1)
    .max(10)
    .default(3)
    .describe('In how many paid parts a text may go at most; a longer one is not sent'),
  freeOptOutNumber: z
    .string()
    .regex(/^[\d-]{8,14}$/, 'Digits with dashes, like 080-123-4567')
    .optional()
    .describe('Where Koreans say no at no cost; without it no advertising goes there'),
})

export type TwilioSettings = z.infer<typeof twilioSettings>

/** Who sends to a country: its own sender, else the one for all others. */
export const senderFor = ({ senders }: TwilioSettings, country: string | undefined): string | undefined =>
  (senders.find((each) => each.country === country) ?? senders.find((each) => each.country === '*'))?.from
