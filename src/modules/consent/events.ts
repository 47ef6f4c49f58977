import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'
import { channels, consentSources, purposes } from './consent.ts'

const said = z.object({
  profileId: z.uuid(),
  entryId: z.uuid(),
  channel: z.enum(channels),
  purpose: z.enum(purposes),
  source: z.enum(consentSources),
})

/** She may be written to. */
export const consentGiven = defineEvent('consent.consent-given', said)

/** She said yes and has not confirmed it yet. */
export const consentAsked = defineEvent('consent.consent-asked', said)

/** She wants no more of it. */
export const consentWithdrawn = defineEvent('consent.consent-withdrawn', said)

/** An address was put on the list of those that are not written to. */
export const addressSuppressed = defineEvent(
  'consent.address-suppressed',
  z.object({
    profileId: z.uuid().optional(),
    channel: z.enum(['email', 'sms']),
    reason: z.enum(['hard-bounce', 'complaint', 'opted-out']),
  }),
)
