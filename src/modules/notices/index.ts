import type { Module } from '../../kernel/module.ts'
import type { NoticeSettings } from './order-mail.ts'
import { noticesConsumer } from './reactions.ts'

export { askForConsent, type NewsWanted } from './ask-for-consent.ts'
export { cartLinkMail } from './mails/cart-link.ts'
export { signInMail } from './mails/sign-in.ts'
export { staffInvitationMail } from './mails/staff-invitation.ts'
export type { NoticeSettings } from './order-mail.ts'
export { openingOfConfirmation } from './opening-of-confirmation.ts'
export { askToConfirmReview, reviewRequestsByMail } from './review-notices.ts'

export const noticesModule = (settings: NoticeSettings): Module => ({
  name: 'notices',
  migrations: [],
  consumers: [noticesConsumer(settings)],
})
