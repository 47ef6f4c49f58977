import type { Read } from '../../kernel/transaction.ts'
import { letterHead } from './letter-head.ts'
import type { MailToSend } from './mail-definition.ts'
import { type RenderedMail, renderMail } from './render-mail.ts'
import type { MailPurpose } from './send.ts'

/**
 * Writes a mail out as it would leave, in the shop's frame, without sending it: its way out leads nowhere yet.
 *
 * @throws {Error} when a word speaks of something that the data does not have
 */
export async function previewDraft(
  read: Read,
  { mail, locale, purpose, origin }: { mail: MailToSend; locale: string; purpose: MailPurpose; origin: string },
): Promise<RenderedMail> {
  const { brandedIn } = await letterHead(read)
  const nowhere = { purpose, link: `${origin}/unsubscribe/preview`, preferences: `${origin}/preferences/preview` }
  return renderMail(mail, locale, {
    shop: brandedIn(locale),
    unsubscribe: purpose === 'order' ? undefined : nowhere,
  })
}
