import type { Module } from '../../kernel/module.ts'
import { advocates } from './migrations/0001-advocates.ts'
import { ownOrders } from './migrations/0002-own-orders.ts'
import { personal } from './personal-data.ts'
import { countDeeds, followAdvocates } from './reactions.ts'

export {
  type Brought,
  broughtBy,
  broughtByAll,
  type BroughtOrder,
  linkCampaign,
  linkDays,
  noteVisit,
  ordersBrought,
} from './brought.ts'
export { type FriendsCart, openLink } from './code-for-friends.ts'
export { type Deeds, explainScore, type PointsOf, type Weighed, weighed } from './deed.ts'
export { advocateInvited, advocateJoined, advocateLeft, advocateRewarded } from './events.ts'
export { giveReward, type Reward, rewardInWords, rewardsOf, type RewardToGive } from './give-reward.ts'
export { inviteAdvocate } from './invite-advocate.ts'
export { leaveProgramme, letGo, takeBack } from './leave.ts'
export { type Advocate, type AdvocatesAsked, countAdvocates, getAdvocate, listAdvocates } from './list-advocates.ts'
export { disclosureOf } from './disclosure-of.ts'
export { findMembership, type Membership, type MembershipState, membershipStates } from './membership.ts'
export { getProgramme, type Programme, programmeSchema, setProgramme } from './programme.ts'
export {
  AdvocateUnknown,
  CannotBeWrittenTo,
  LinkUnknown,
  NotInvited,
  NotTakingPart,
  ProgrammeUnfit,
  RewardInvalid,
  SaidNo,
  TermsChanged,
} from './refusals.ts'
export { takePart } from './take-part.ts'
export { termsFor } from './terms.ts'

export const advocatesModule: Module = {
  name: 'advocates',
  personal,
  migrations: [advocates, ownOrders],
  consumers: [countDeeds, followAdvocates],
}
