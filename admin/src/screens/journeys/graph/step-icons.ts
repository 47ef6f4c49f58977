import {
  IconArrowsSplit,
  IconBolt,
  IconCalendarEvent,
  IconCalendarHeart,
  IconClock,
  IconCornerDownRight,
  IconDiscount,
  IconEar,
  IconFlag,
  IconHandFinger,
  IconMail,
  IconMessageReply,
  IconPlugConnected,
  IconSquareCheck,
  IconTag,
  IconTarget,
  IconUserMinus,
  IconUserPlus,
  IconUserQuestion,
  IconWebhook,
  IconWriting,
  type Icon,
} from '@tabler/icons-react'
import type { StepKind, TriggerKind } from './graph.ts'

export const stepIcons: Record<StepKind, Icon> = {
  send: IconMail,
  wait: IconClock,
  'wait-for': IconEar,
  branch: IconUserQuestion,
  split: IconArrowsSplit,
  code: IconDiscount,
  tag: IconTag,
  'set-trait': IconWriting,
  task: IconSquareCheck,
  webhook: IconWebhook,
  goal: IconTarget,
  exit: IconFlag,
}

export const triggerIcons: Record<TriggerKind, Icon> = {
  event: IconBolt,
  'segment-entered': IconUserPlus,
  'segment-left': IconUserMinus,
  date: IconCalendarHeart,
  webhook: IconPlugConnected,
  reply: IconMessageReply,
  'by-hand': IconHandFinger,
}

export const outletIcon = IconCornerDownRight
export const dayIcon = IconCalendarEvent

/** Steps of a kind look alike: what reaches out, what waits, what decides, what notes. */
export const toneOf = {
  send: 'reach',
  task: 'reach',
  webhook: 'reach',
  wait: 'pause',
  'wait-for': 'pause',
  branch: 'choose',
  split: 'choose',
  code: 'note',
  tag: 'note',
  'set-trait': 'note',
  goal: 'goal',
  exit: 'end',
} as const satisfies Record<StepKind, string>
