import type { Read } from '../../kernel/transaction.ts'
import { addressIn, shopSettings } from '../shop/index.ts'
import { MailUnknown } from './incoming-refusals.ts'
import { definedMail } from './mail-definition.ts'
import { type RenderedMail, renderMail } from './render-mail.ts'
import { sampleOf } from './sample-data.ts'

/**
 * A mail of the shop as it looks with made-up contents, in one language.
 *
 * @throws {MailUnknown}
 */
export async function previewMail(read: Read, template: string, locale: string): Promise<RenderedMail> {
  const definition = definedMail(template)
  if (!definition) throw new MailUnknown()
  const shop = await shopSettings(read)
  const { words, schema } = definition
  const mail = { template, words, data: schema.parse(sampleOf(schema, locale)) as Record<string, unknown> }
  return renderMail(mail, locale, {
    shop: { ...shop, address: addressIn(shop, locale), logo: null },
    unsubscribe: undefined,
import { letterHead } from './letter-head.ts'
import type { MailToSend } from './mail-definition.ts'
import type { MailPurpose } from './send.ts'
 * Writes a mail out as it would leave, in the shop's frame, without sending it: its way out leads nowhere yet.
 * @throws {Error} when a word speaks of something that the data does not have
export async function previewMail(
  read: Read,
  { mail, locale, purpose, origin }: { mail: MailToSend; locale: string; purpose: MailPurpose; origin: string },
): Promise<RenderedMail> {
  const { brandedIn } = await letterHead(read)
  const nowhere = { purpose, link: `${origin}/unsubscribe/preview`, preferences: `${origin}/preferences/preview` }
    shop: brandedIn(locale),
    unsubscribe: purpose === 'order' ? undefined : nowhere,
  })
}
