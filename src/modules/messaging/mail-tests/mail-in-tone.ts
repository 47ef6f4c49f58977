import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings, tones } from '../../shop/index.ts'
import { MailUnknown } from '../incoming-refusals.ts'
import { type AnyMail, tonesOfMail } from '../mail-definition.ts'

/**
 * A mail of the shop in the tone in which the shop speaks now.
 *
 * @throws {MailUnknown}
 */
export async function mailInTone(read: Read, template: string): Promise<AnyMail> {
  const inTones = tonesOfMail(template)
  if (inTones.length === 0) throw new MailUnknown()
  const { tones: chosen } = await shopSettings(read)
  return inTones[tones.indexOf(chosen.mails)] ?? inTones[0]!
}
