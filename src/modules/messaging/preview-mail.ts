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
  })
}
