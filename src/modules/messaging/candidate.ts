import type { Automation, DigestItem, HoldReason, MessageOrder, Priority, WithheldReason } from './message-order.ts'
import type { MessageChannel } from './message-transport.ts'
import type { MailPurpose } from './send.ts'

/** A message of which it is decided whether it leaves, without its words. */
export interface Candidate {
  readonly key: string
  readonly profileId: string
  readonly to?: string | undefined
  readonly channel: MessageChannel
  readonly purpose: MailPurpose
  readonly country: string | undefined
  readonly boughtAt: Date | undefined
  readonly priority: Priority
  readonly automation: Automation | undefined
  readonly digest: DigestItem | undefined
  readonly isAskedFor: boolean
  readonly isTest: boolean
}

/** As what a message leaves, once it does. */
export interface Leaving {
  readonly address: string
  /** What the subject must begin with, as in Korea `(광고)`. */
  readonly mark: string | undefined
  readonly country: string | undefined
}

/** What was decided. */
export type Verdict =
  | {
      readonly leaves: Leaving
      /** Her how manyth message of seven days; undefined of one that takes no place of her budget. */
      readonly rank?: number
    }
  | { readonly heldUntil: Date; readonly because: HoldReason; readonly details?: string; readonly then: Leaving }
  | { readonly inDigest: true }
  | { readonly withheld: WithheldReason; readonly details?: string }

export const candidateOf = (order: MessageOrder): Candidate => ({
  key: order.key,
  profileId: order.profileId,
  to: order.to,
  channel: order.content.channel,
  purpose: order.purpose,
  country: order.country,
  boughtAt: order.boughtAt,
  priority: order.priority ?? 3,
  automation: order.automation,
  digest: order.digest,
  isAskedFor: order.isAskedFor ?? false,
  isTest: order.isTest ?? false,
})

/** Whether the budget of whom it is for says anything about it. */
export const isCounted = ({ purpose, isTest }: Pick<Candidate, 'purpose' | 'isTest'>): boolean =>
  purpose !== 'order' && !isTest
