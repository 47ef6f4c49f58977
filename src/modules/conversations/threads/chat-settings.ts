import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings, type ShopSettings } from '../../shop/index.ts'

export type ChatSettings = ShopSettings['chat']

export const chatSettings = async (read: Read): Promise<ChatSettings> => (await shopSettings(read)).chat

/** Which of the words that the shop listens for are in a text; whole words, in any case. */
export function wordsHeard(text: string, { listensFor }: Pick<ChatSettings, 'listensFor'>): string[] {
  const said = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return listensFor.filter((word) => {
    const wanted = word
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    // In Hangul words grow together with what is asked of them: 선물 is in 선물용으로.
    return wanted !== '' && said.includes(/\p{Script=Hangul}/u.test(wanted) ? ` ${wanted}` : ` ${wanted} `)
  })
}
