import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofCampaign = z.object({ campaignId: z.uuid() })

/** Its members are being taken and its first messages leave. */
export const campaignStarted = defineEvent('campaigns.campaign-started', ofCampaign)

/** The rest gets this variant. */
export const winnerChosen = defineEvent(
  'campaigns.winner-chosen',
  ofCampaign.extend({ variant: z.string(), isClear: z.boolean() }),
)

/** Nothing of it leaves any more: all had their turn, its end came, or staff stopped it. */
export const campaignEnded = defineEvent(
  'campaigns.campaign-ended',
  ofCampaign.extend({ by: z.enum(['itself', 'staff']) }),
)
