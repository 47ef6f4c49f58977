import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofMembership = { membershipId: z.uuid(), profileId: z.uuid() }

/** Somebody is asked to speak for the shop. */
export const advocateInvited = defineEvent('advocates.advocate-invited', z.object(ofMembership))

/** She agreed to the terms; from now on what she brings is counted, and what she says here is marked. */
export const advocateJoined = defineEvent('advocates.advocate-joined', z.object(ofMembership))

/** She takes part no more; `by` says whose wish that was. */
export const advocateLeft = defineEvent(
  'advocates.advocate-left',
  z.object({ ...ofMembership, by: z.enum(['herself', 'staff']) }),
)

/** She was given store credit or a code. */
export const advocateRewarded = defineEvent(
  'advocates.advocate-rewarded',
  z.object({ ...ofMembership, rewardId: z.uuid(), kind: z.enum(['credit', 'code']) }),
)
