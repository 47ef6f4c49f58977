import type { Tx } from '../../../kernel/transaction.ts'
import {
  confirmByReply,
  letBack,
  recordConsent,
  suppressAddress,
  withdrawConsent,
  wordingOf,
  purposes,
} from '../../consent/index.ts'
import { findProfile } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { answers, said } from './answers.ts'
import type { ChannelAdapter, Meeting } from './channel-adapter.ts'
import type { Keyword } from './keyword.ts'
import { phoneCountry } from './phone.ts'

/** What somebody wrote, and who. */
export interface Heard {
  readonly id: string
  /** Of the address she wrote from. */
  readonly profileId: string
  readonly from: string
  readonly text: string
  readonly externalId: string
  /** What a platform tells beside her words. */
  readonly meets?: Meeting | undefined
}

/**
 * Does what one of the known words asks: STOP ends all texts to the number at once, also those about orders, as carriers
 * do; START brings them back; YES confirms what she was asked to confirm.
 *
 * @returns what she is answered; undefined where the word asks for nothing here, as a YES without a question
 */
export async function obey(tx: Tx, adapter: ChannelAdapter, means: Keyword, heard: Heard): Promise<string | undefined> {
  const answer = await carriedOut(tx, adapter, means, heard)
  if (!answer) return undefined
  const { name: shop, contactEmail: email, defaultLocale } = await shopSettings(tx)
  const locale = await localeOf(tx, heard, defaultLocale)
  return said(answer, locale, { shop, email, code: '' })
}

async function carriedOut(
  tx: Tx,
  { channel, name }: ChannelAdapter,
  means: Keyword,
  { profileId, from, text, externalId }: Heard,
): Promise<keyof typeof answers | undefined> {
  const evidence = { toldBy: name, message: externalId, word: text.slice(0, 40) }
  const country = phoneCountry(from)
  if (means === 'help') return 'help'
  if (means === 'stop') {
    for (const purpose of purposes) {
      await withdrawConsent(tx, { profileId, channel, purpose, source: 'reply', country, evidence })
    }
    if (channel === 'sms') await suppressAddress(tx, { channel, address: from, reason: 'opted-out', evidence })
    return 'left'
  }
  if (means === 'yes') {
    const isConfirmed = await confirmByReply(tx, { profileId, channel, purpose: 'marketing' }, evidence)
    return isConfirmed ? 'confirmed' : undefined
  }
  if (channel === 'sms') await letBack(tx, from)
  await recordConsent(tx, {
    ...{ profileId, channel, purpose: 'marketing', state: 'granted', source: 'reply' },
    ...{ country, evidence, wording: wordingOf('texts-start', country === 'KR' ? 'ko' : 'en') },
  })
  return 'back'
}

/** In the letters she wrote in, else in the language that she reads. */
async function localeOf(tx: Tx, { profileId, text, from }: Heard, otherwise: string): Promise<string> {
  if (/\p{Script=Hangul}/u.test(text) || phoneCountry(from) === 'KR') return 'ko'
  return (await findProfile(tx, profileId))?.locale ?? otherwise
}
