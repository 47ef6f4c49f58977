import type { Module } from '../../kernel/module.ts'
import { campaigns } from './migrations/0001-campaigns.ts'
import { zoneOfRecipients } from './migrations/0010-zone-of-recipients.ts'
import { approval } from './migrations/0003-approval.ts'
import { personal } from './personal-data.ts'
import { proceed } from './proceed.ts'
import { countOrders, followJoiners } from './reactions.ts'

export {
  askToApprove,
  type CampaignApproval,
  campaignsToApprove,
  decideCampaign,
  findCampaignApproval,
  forgetApproval,
} from './approval.ts'
export { ApprovalNotAsked, NotApproved, OwnCampaign } from './approval-refusals.ts'
export {
  type Campaign,
  type CampaignDesign,
  type CampaignInput,
  campaignSchema,
  type CampaignState,
  campaignStates,
  moves as campaignMoves,
  type Winner,
} from './campaign.ts'
export { campaignNumbers, type CampaignNumbers, type Standing, type VariantNumbers } from './campaign-numbers.ts'
export { changeCampaign, removeCampaign } from './change-campaign.ts'
export { createCampaign } from './create-campaign.ts'
export { type Estimate, estimateCampaign, mostTried } from './estimate-campaign.ts'
export { campaignEnded, campaignStarted, winnerChosen } from './events.ts'
export { campaignsBetween, getCampaign, listCampaigns } from './find-campaign.ts'
export type { Bought, Doubtful, Lift } from './lift.ts'
export { campaignsOfPerson, listRecipients, type Recipient } from './list-recipients.ts'
export { originOf } from './proceed.ts'
export { pauseCampaign, resumeCampaign, stopCampaign } from './pause-campaign.ts'
export { CampaignElsewhere, CampaignUnfit, CampaignUnknown, TooManyCampaigns } from './refusals.ts'
export { stillMeant as campaignsStillMean } from './still-meant.ts'
export { startCampaign, unscheduleCampaign } from './start-campaign.ts'

/** `baseUrl` is where the shop stands when its settings do not say: links of messages begin with it. */
export const campaignsModule = ({ baseUrl }: { baseUrl: string }): Module => ({
  name: 'campaigns',
  personal,
  migrations: [campaigns, approval, zoneOfRecipients],
  consumers: [followJoiners, countOrders],
  recurring: [{ name: 'campaigns.proceed', everySeconds: 2, run: (edge) => proceed(edge, { baseUrl }) }],
})
