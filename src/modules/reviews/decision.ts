/** What may come of looking at a review. `refer`: somebody else should look, who then alone may decide. */
export const decisionOutcomes = ['publish', 'reject', 'refer'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** Why a review is not shown. That it is bad for the shop is no reason. */
export const rejectReasons = [
  'spam',
  'not-about-product',
  'personal-data',
  'insult-or-hate',
  'illegal',
  'not-readable',
  'copied',
  'not-own-experience',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** What one person decided on a review, for good. */
export interface Decision {
  readonly id: string
  readonly reviewId: string
  readonly outcome: DecisionOutcome
  /** Of a rejection. */
  readonly reason: RejectReason | undefined
  /** For colleagues; at most 500 characters. */
  readonly note: string | undefined
  /** On new words of a review that shows. */
  readonly onEdit: boolean
  /** The second opinion, after a referral or an appeal. */
  readonly second: boolean
  /** Id of a member of staff or of an API key. */
  readonly by: string
  readonly at: Date
}
