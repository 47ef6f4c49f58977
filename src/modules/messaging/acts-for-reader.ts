import type { Send } from './send.ts'

/** Mails with a link by which whoever has it is let in, or says something, as the one it is for. */
const acting: ReadonlySet<string> = new Set([
  ...['staff-invitation', 'staff-password-reset'],
  ...['sign-in', 'confirm-consent', 'confirm-review'],
  ...['review-request', 'review-link', 'owner-invitation', 'picture-rights'],
])

/** Automations that send such a link also in texts, on devices and on platforms. */
const actingAutomations: ReadonlySet<string> = new Set(['review-request'])

/**
 * Whether somebody who reads this message could act as the one it is for: sign in with it, say how something is, or allow
 * her pictures. Staff see that it left; its words are for her.
 */
export const actsForReader = (send: Pick<Send, 'template'> & { readonly automationId: string | null }): boolean =>
  acting.has(send.template) || actingAutomations.has(send.automationId ?? '')
