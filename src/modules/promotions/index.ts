import type { Module } from '../../kernel/module.ts'
import { promotions } from './migrations/0001-promotions.ts'
import { kept } from './migrations/0002-kept.ts'
import { codeIssuedAt } from './migrations/0003-code-issued-at.ts'
import { codeVoid } from './migrations/0004-code-void.ts'
import { personal } from './personal-data.ts'

export type { Applied, AppliedPromotion, Obstacle, RefusalReason, RefusedCode } from './applied.ts'
export { applyPromotions } from './apply-promotions.ts'
export type { PromotionCart, PromotionCartLine } from './cart.ts'
export { type CodePurpose, prolongCode, voidCode, voidCodesIssuedFor } from './change-code.ts'
export { changePromotion, endPromotion } from './change-promotion.ts'
export { codeFigures, type CodeFigures } from './code-figures.ts'
export { type Conditions, conditionsSchema } from './conditions.ts'
export { createPromotion } from './create-promotion.ts'
export { endCode } from './end-code.ts'
export { promotionChanged, promotionRedeemed, redemptionReleased } from './events.ts'
export { type Explanation, explainPromotions } from './explain-promotions.ts'
export { type CodeState, findCode, type FoundCode } from './find-code.ts'
export { type CodesToIssue, codesToIssueSchema, issueCodeFor, issueCodes, mostCodesAtOnce } from './issue-codes.ts'
export { type Rule, type RuleInput, ruleSchema } from './kinds/kinds.ts'
export { type KeptCode, type KeptRedemption, listCodes, listRedemptions, redemptionsOfOrder } from './list-codes.ts'
export {
  getPromotion,
  type KeptPromotion,
  listPromotions,
  type PromotionSearch,
  type PromotionState,
} from './list-promotions.ts'
export { codeSchema, type PromotionInput, promotionSchema } from './promotion-input.ts'
export { normalCode, type Promotion, type PromotionClass, type PromotionCode } from './promotion.ts'
export { ordersByCode } from './orders-by-code.ts'
export { promotionsFor, type PromotionsQuestion } from './promotions-for.ts'
export { redeem, type Redemption } from './redeem.ts'
export {
  CodesInvalid,
  CodeTaken,
  CodeUnknown,
  CodeUsedUp,
  CustomerNeeded,
  LimitBelowUses,
  PromotionEnded,
  PromotionInvalid,
  PromotionUnknown,
} from './refusals.ts'
export { refusedCodeWords } from './refused-code-words.ts'
export { releaseRedemptions } from './release-redemptions.ts'
export { type Target, targetSchema } from './target.ts'

export const promotionsModule: Module = {
  name: 'promotions',
  personal,
  migrations: [promotions, kept, codeIssuedAt, codeVoid],
}
