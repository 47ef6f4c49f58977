import { doing, type Module } from '../../kernel/module.ts'
import type { NoticeSettings } from './order-mail.ts'
import { mailPasswordReset, sendPasswordReset } from './password-reset.ts'
import { noticesConsumer } from './reactions.ts'

export { askForConsent, type NewsWanted } from './ask-for-consent.ts'
export { cartLinkMail } from './mails/cart-link.ts'
export { signInMail } from './mails/sign-in.ts'
export { staffInvitationMail } from './mails/staff-invitation.ts'
export type { NoticeSettings } from './order-mail.ts'
export { openingOfConfirmation } from './opening-of-confirmation.ts'
export { askForPasswordReset, passwordResetLink, tellPasswordReset } from './password-reset.ts'
export { questionsByMail } from './question-notices.ts'
export { askForPictureRights } from './picture-rights-notices.ts'
export { type NewBrowser, tellOfSignIn } from './tell-of-sign-in.ts'
export { reviewAskers } from './review-askers.ts'
export { askToConfirmReview, mailReviewLink } from './review-notices.ts'

export const noticesModule = (settings: NoticeSettings): Module => ({
  name: 'notices',
  migrations: [],
  consumers: [noticesConsumer(settings)],
  jobs: [
    doing(sendPasswordReset, (edge, { resetId }) =>
      edge.inTransaction((tx) => mailPasswordReset(tx, settings, resetId)),
    ),
  ],
})
