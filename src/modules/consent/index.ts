import type { Module } from '../../kernel/module.ts'
import { forgetOldConfirmations } from './confirm-consent.ts'
import { consent } from './migrations/0001-consent.ts'
import { reviews } from './migrations/0002-reviews.ts'
import { erasable } from './migrations/0003-erasable.ts'
import { texts } from './migrations/0004-texts.ts'
import { personal } from './personal-data.ts'

export { confirmConsent } from './confirm-consent.ts'
export { confirmByReply } from './confirm-by-reply.ts'
export {
  type Channel,
  channels,
  type ConsentEntry,
  type ConsentSource,
  consentSources,
  type ConsentState,
  consentStates,
  type Evidence,
  type Purpose,
  purposes,
  type Standing,
} from './consent.ts'
export { consentHistory } from './consent-history.ts'
export { consentToken, consentTokens, readConsentToken } from './consent-link.ts'
export { type ContactRule, contactRules, needsConfirming, ruleFor } from './contact-rule.ts'
export type { Answer as ContactAnswer, ContactPurpose, NoReason, YesReason } from './decide.ts'
export { addressSuppressed, consentAsked, consentGiven, consentWithdrawn } from './events.ts'
export { evidenceOf } from './evidence-of.ts'
export { mayMeasure, type MeasuringRule, measuringRules } from './measuring-rule.ts'
export { type ContactQuestion, mayContact, standingsFor } from './may-contact.ts'
export { mayContactMany, type OneOfMany } from './may-contact-many.ts'
export {
  liftOneSuppression,
  type ListedSuppression,
  listSuppressions,
  type SuppressionSearch,
} from './list-suppressions.ts'
export { type ConsentRecorded, type ConsentToRecord, recordConsent } from './record-consent.ts'
export {
  ComplaintStands,
  ConfirmationExpired,
  EvidenceTooLarge,
  LinkUnknown,
  ReasonMissing,
  SuppressionUnknown,
} from './refusals.ts'
export {
  type AddressToSuppress,
  letBack,
  liftSuppression,
  suppressAddress,
  suppressionsOf,
} from './suppress-address.ts'
export { findSuppression, type Suppression, type SuppressionReason } from './suppression.ts'
export { type ProfileOfPerson, standingsOfPeople } from './standings-of-people.ts'
export { type ReachablePerson, reachablePeople } from './reachable-people.ts'
export { withdrawConsent } from './withdraw-consent.ts'
export { type Wording, wordingOf, type WordingPlace } from './wording.ts'
export type { About as ConsentAbout, Saying as ConsentSaying } from './write-entry.ts'

export const consentModule: Module = {
  name: 'consent',
  personal,
  migrations: [consent, reviews, erasable, texts],
  recurring: [
    {
      name: 'consent.forget-old-confirmations',
      everySeconds: 3_600,
      run: (edge) => edge.inTransaction(forgetOldConfirmations),
    },
  ],
}
