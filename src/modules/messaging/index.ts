import { doing, type Edge, type Module } from '../../kernel/module.ts'
import { deliverDue } from './deliver-due.ts'
import { deliver } from './deliver-mail.ts'
import { dkimOf } from './dkim-key.ts'
import { countEarnings } from './earning-reactions.ts'
import { deliverDue as deliverDueJob, deliverMail, sayOnPlatform } from './jobs.ts'
import type { MailTransport } from './mail-transport.ts'
import type { MessageTransport } from './message-transport.ts'
import { mail } from './migrations/0001-mail.ts'
import { marketing } from './migrations/0002-marketing.ts'
import { reviews } from './migrations/0003-reviews.ts'
import { newestByKey } from './migrations/0004-newest-by-key.ts'
import { oneDoor } from './migrations/0005-one-door.ts'
import { contactRules as contactRulesMigration } from './migrations/0006-contact-rules.ts'
import { readings } from './migrations/0010-readings.ts'
import { earnings } from './migrations/0011-earnings.ts'
import { channelsBeside } from './migrations/0015-channels.ts'
import { automationsOnHold } from './migrations/0020-automations-on-hold.ts'
import { approval } from './migrations/0024-approval.ts'
import { mailTests as mailTestsMigration } from './migrations/0025-mail-tests.ts'
import { platforms } from './migrations/0032-platforms.ts'
import { unanswered } from './migrations/0036-unanswered.ts'
import { earlierReplies } from './migrations/0037-earlier-replies.ts'
import { ownChat } from './migrations/0038-own-chat.ts'
import { heardInThreads } from './migrations/0030-heard-in-threads.ts'
import { roomToChange } from './migrations/0023-room-to-change.ts'
import { nothingOutside, type Outside } from './outside.ts'
import { personal } from './personal-data.ts'
import { leavers } from './reactions.ts'
import type { StillMeant } from './still-meant.ts'
import { sweeps } from './sweeps.ts'

export { listAutomations, noteWorth } from './automations.ts'
export { changeContactSettings, type ContactChange } from './change-contact-settings.ts'
export {
  type ContactRules,
  contactRules,
  type ContactSettings,
  contactSettingsSchema,
  type Pause,
} from './contact-settings.ts'
export {
  type AutomationWorth,
  type ContactReport,
  contactReport,
  type HeldCount,
  type RankCount,
} from './contact-report.ts'
export { type DkimKey, findDkimKey, makeDkimKey, useDkimKey } from './dkim-key.ts'

export { mailRefused, mailSent } from './events.ts'
export { type ExplainedContact, type ExplainedMessage, explainMessages } from './explain-messages.ts'
export { type Foreseen, foreseeMessages, type MessageForeseen } from './foresee-messages.ts'
export { hourIn } from './local-time.ts'
export { type MessageFate, messageFates } from './message-fates.ts'
export * from './mail-tests/index.ts'
export { answerIds, findHeard, type Heard } from './find-heard.ts'
export { actsForReader } from './acts-for-reader.ts'
export { findSend } from './find-send.ts'
export { heard } from './heard-event.ts'
export { type HeldMessage, listHeld } from './list-held.ts'
export { listSends, type SendSearch } from './list-sends.ts'
export {
  type AnyMail,
  definedMail,
  definedMails,
  defineMail,
  type MailDefinition,
  type MailToSend,
  type MailWords,
} from './mail-definition.ts'
export { type DkimSigner, MailRefusedForGood, type MailTransport, type OutgoingMail } from './mail-transport.ts'
export {
  type Automation,
  type Content,
  type ContentCard,
  type ContentType,
  contentTypes,
  type DigestItem,
  type HoldReason,
  holdReasons,
  type MessageOrder,
  type Priority,
  type Sender,
  type Sending,
  type WithheldReason,
} from './message-order.ts'
export {
  type MessageChannel,
  messageChannels,
  MessageRefusedForGood,
  type MessageTransport,
  type OutgoingMessage,
} from './message-transport.ts'
export { unansweredOfAutomation } from './unanswered.ts'
export { holdAutomation, letAutomationGo, waitingOfAutomation, withdrawAutomation } from './hold-automation.ts'
export { endPause, pauseMessages, type PauseWanted } from './pause-messages.ts'
export { askMembersBy, type MembersAmong } from './people-paused.ts'
export {
  type ApprovalDecision,
  approvalDecisions,
  type ApprovalRules,
  approvalRules,
  type ApprovalSettings,
  approvalSettingsSchema,
  type InAdvance,
} from './approval/approval-settings.ts'
export { changeApprovalSettings } from './approval/change-approval-settings.ts'
export { type ApprovalsDecided, type ApprovalToDecide, decideApprovals } from './approval/decide-approvals.ts'
export { endInAdvance } from './approval/end-in-advance.ts'
export { approvalAsked, approvalDecided } from './approval/events.ts'
export { type Approval, findApproval } from './approval/find-approval.ts'
export { type ApprovalGroup, approvalsWaiting, listApprovals } from './approval/list-approvals.ts'
export {
  ApprovalInAdvanceUnknown,
  ApprovalNoteMissing,
  ApprovalSettingsChangedMeanwhile,
  ApprovalUnknown,
  NobodyToSendBackTo,
  OwnWords,
} from './approval/refusals.ts'
export type { WaitReason } from './approval/why-it-waits.ts'
export { type ContactWish, contactWishes, contactWishOf, noteContactWish, type WishToNote } from './preference.ts'
export {
  AlreadyPaused,
  ContactSettingInvalid,
  ContactSettingsChangedMeanwhile,
  DkimKeyUnknown,
  DomainInvalid,
  MailHasLeft,
  ReaderForgotten,
  PauseReasonMissing,
  PauseUnknown,
  SendUnknown,
} from './refusals.ts'
export { bounced, clicked, complained, opened, replied } from './reading-events.ts'
export { type Reading, readingsOf } from './readings-of.ts'
export { type AutomationKey, type AutomationReading, readingsOfAutomation } from './readings-of-automation.ts'
export { type HookCall, type MailHook, type ToldByProvider } from './mail-hook.ts'
export {
  HookNotConfigured,
  HookSignatureWrong,
  HookUnreadable,
  MailAnswersNothing,
  MailUnknown,
  MailUnreadable,
  ReplyUnknown,
} from './incoming-refusals.ts'
export { type DayOfDelivery, deliveryByDay, deliveryByDomain, type DomainOfDelivery } from './delivery-figures.ts'
export { listReplies, type ReplySearch } from './list-replies.ts'
export { checkMailDns, type MailNames, mailNames, mailRecords, type NameSystem, type RecordFound } from './mail-dns.ts'
export { noteMeasured } from './note-measured.ts'
export { noteSeen } from './note-seen.ts'
export { type MailFigures, mailFigures } from './mail-figures.ts'
export { earningDays } from './note-earning.ts'
export { noteClick, noteOpening, type Visitor } from './note-visit.ts'
export { noteUnsubscribed } from './note-unsubscribed.ts'
export type { MailIn } from './mail-in.ts'
export type { Outside } from './outside.ts'
export { previewDraft } from './preview-draft.ts'
export { previewMail } from './preview-mail.ts'
export { isExpected, receiveMail } from './receive-mail.ts'
export type { Reply } from './reply.ts'
export { type Report, softBounces } from './report.ts'
export type { StillMeant } from './still-meant.ts'
export { settleReply } from './settle-reply.ts'
export { takeReport } from './take-report.ts'
export { takeTold } from './take-told.ts'
export { inkOn, type RenderedMail } from './render-mail.ts'
export { retrySend } from './retry-send.ts'
export type { MailPurpose, Send, SendContent, SendState } from './send.ts'
export { type SendsOfDay, sendsByDay } from './sends-by-day.ts'
export { sendMail } from './send-mail.ts'
export { type MarketingMailOrder, sendMarketingMail } from './send-marketing-mail.ts'
export { sendMessage, sendMessages } from './send-messages.ts'
export { type WayToReach, waysToReach } from './ways-to-reach.ts'
export type { MailOrder } from './write-send.ts'
export { zoneFor, zoneOf } from './zone-of.ts'

export { askForTexts, type TextsAsked, type TextsWanted } from './channels/ask-for-texts.ts'
export { changeChannel, type ChannelChange } from './channels/change-channel.ts'
export {
  type ChannelAccess,
  type ChannelAdapter,
  type ChannelLetter,
  type HandedOver,
  type HookPost,
  type Inbound,
  type Meeting,
  type Saying,
} from './channels/channel-adapter.ts'
export { type ChannelsOn, channelsOn } from './channels/channels-on.ts'
export { type ChannelState, channelState } from './channels/channel-state.ts'
export { type ChannelPorts, channelTransport } from './channels/channel-transport.ts'
export { connectChannel } from './channels/connect-channel.ts'
export { confirmTexts } from './channels/confirm-texts.ts'
export { devicesTransport } from './channels/devices-transport.ts'
export { turnOffDevice, turnOffDevices } from './channels/end-subscription.ts'
export { keepSubscription } from './channels/keep-subscription.ts'
export { leaveTexts } from './channels/leave-texts.ts'
export { listDevices } from './channels/list-devices.ts'
export { openChannel } from './channels/open-channel.ts'
export { maskedPhone, phoneCountry, phoneNumber } from './channels/phone.ts'
export type { Post } from './channels/post.ts'
export { type PushDevice, type PushSubscription, pushSubscriptionSchema } from './channels/push-subscription.ts'
export { hearInChat, type HeardInChat, type WordsInChat } from './channels/platforms/hear-in-chat.ts'
export { withoutWayOut } from './channels/platforms/platform-answers.ts'
export type { PlatformWords } from './channels/platforms/obey-on-platform.ts'
export { leavePlatforms } from './channels/platforms/leave-platforms.ts'
export { type PlatformChoice, platformsOf } from './channels/platforms/platforms-of.ts'
export { receiveInbound } from './channels/receive-inbound.ts'
export { type SmsParts, smsParts } from './channels/sms-parts.ts'
export { OutcomeUnknown, SupplierBusy, SupplierRefused } from './channels/supplier-no.ts'
export { testAddress } from './channels/test-address.ts'
export { testChannel } from './channels/test-channel.ts'
export { type TextsStanding, textsOf } from './channels/texts-of.ts'
export { textRuleFor, textRules } from './channels/text-rule.ts'
export {
  AddressUnknownThere,
  ChannelIncomplete,
  ChannelOff,
  ChannelSaidNo,
  ChannelSettingsWrong,
  ChannelUnknown,
  CodeWrong,
  HookNotProven,
  PhoneMalformed,
  TooManyDevices,
  TooManyTexts,
} from './channel-refusals.ts'

/** @param transports by which short messages go; a channel without one refuses them */
export const messagingModule = ({
  transport,
  transports = [],
  secret = noSecret,
  outside = nothingOutside,
  asking = [],
}: {
  transport: MailTransport
  transports?: readonly MessageTransport[]
  /** What only this shop knows; the key that signs its mails is encrypted with it. */
  secret?: () => string
  outside?: Outside
  /** Who ordered what waits in the outbox, and may not mean it any more. */
  asking?: readonly StillMeant[]
}): Module => {
  const signer = dkimOf(secret)
  const deliverAllDue = (edge: Edge) =>
    deliverDue(edge, { mail: transport, others: transports }, signer, { outside, asking })
  return {
    name: 'messaging',
    personal,
    migrations: [
      mail,
      marketing,
      reviews,
      newestByKey,
      oneDoor,
      contactRulesMigration,
      readings,
      earnings,
      channelsBeside,
      automationsOnHold,
      approval,
      mailTestsMigration,
      roomToChange,
      heardInThreads,
      platforms,
      unanswered,
      earlierReplies,
      ownChat,
    ],
    consumers: [leavers, countEarnings],
    jobs: [
      doing(deliverMail, (edge, { sendId }) => deliver(edge, transport, sendId, signer, outside)),
      doing(deliverDueJob, deliverAllDue),
      doing(sayOnPlatform, async (_edge, { adapter, saying }) => {
        for (const each of transports) await each.say?.(adapter, saying)
      }),
    ],
    recurring: sweeps(deliverAllDue),
  }
}

const noSecret = (): string => {
  throw new Error('The secret of the shop is not known here')
}
