import { doing, type Module } from '../../kernel/module.ts'
import { fillOn, orderFills } from './fill-segment.ts'
import { forgetOldHappenings } from './forget-old.ts'
import { askMembersBy } from '../messaging/index.ts'
import { fillSegment } from './jobs.ts'
import { membersAmong } from './members-among.ts'
import { segments } from './migrations/0001-segments.ts'
import { personal } from './personal-data.ts'
import { followPeople } from './reactions.ts'
import { recheckDue } from './recheck-due.ts'

export { archiveSegment, restoreSegment } from './archive-segment.ts'
export { changeSegment } from './change-segment.ts'
export {
  type Condition,
  conditionSchema,
  type EventLeaf,
  type Figure,
  figures,
  type Group,
  groupKinds,
  type Leaf,
  mostConditions,
  mostDays,
} from './condition.ts'
export { createSegment, mostSegments, type SegmentInput, segmentSchema } from './create-segment.ts'
export { segmentEntered, segmentFilled, segmentLeft } from './events.ts'
export { type Explained, explainPerson } from './explain-person.ts'
export { getSegment, growthOf, listSegments, type Segment } from './find-segments.ts'
export { type HappeningKind, happeningKinds } from './happening.ts'
export { chooseIdeal, type IdealShare, idealShare } from './ideal-customer.ts'
export { judge, type Judgement } from './judge.ts'
export { drawPeople, holdsFor, isFollowed, knowFor, knownEvents } from './know-for.ts'
export type { Known } from './person.ts'
export { segmentsIn } from './needs.ts'
export { pauseSegment } from './pause-segment.ts'
export { listMembers, type Member } from './list-members.ts'
export { membersAmong } from './members-among.ts'
export { lastToldOfPeople } from './last-told.ts'
export { type Preview, previewSegment } from './preview-segment.ts'
export { type BuyerSample, sampleBuyers } from './sample-buyers.ts'
export { sampleMembers } from './sample-members.ts'
export {
  IdealNeeded,
  SegmentInUse,
  SegmentLoop,
  SegmentNamedUnknown,
  SegmentNameTaken,
  SegmentPaused,
  SegmentReadyMade,
  SegmentUnknown,
  TooManySegments,
} from './refusals.ts'
export { viewedByPeople } from './viewed-by-people.ts'

askMembersBy(membersAmong)

export const segmentsModule: Module = {
  name: 'segments',
  personal,
  migrations: [segments],
  consumers: [followPeople],
  jobs: [doing(fillSegment, fillOn)],
  recurring: [
    { name: 'segments.recheck-due', everySeconds: 15, run: recheckDue },
    { name: 'segments.order-fills', everySeconds: 60, run: (edge) => edge.inTransaction(orderFills) },
    { name: 'segments.forget-old-happenings', everySeconds: 3_600, run: forgetOldHappenings },
  ],
}
