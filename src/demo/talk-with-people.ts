import { newToken } from '../kernel/id.ts'
import type { Tx } from '../kernel/transaction.ts'
import { helpInChat, saveAnswer, sayInChat } from '../modules/conversations/index.ts'

/** What staff say again and again. */
const savedAnswers = [
  {
    title: 'When orders leave',
    body: {
      en: 'Hello {name}, orders that reach us before three in the afternoon leave the same day.',
      ko: '{name}님, 오후 세 시 전에 주문하시면 당일에 보내드려요.',
    },
  },
  {
    title: 'How returns go',
    body: {
      en: 'You can send back what you do not like: open your order and choose “Send something back”.',
      ko: '마음에 들지 않으시면 돌려보내실 수 있어요. 주문을 여시고 반품을 골라 주세요.',
    },
  },
  {
    title: 'Thank you',
    body: { en: 'Thank you, {name}! Write any time.', ko: '고맙습니다, {name}님! 언제든 또 말씀해 주세요.' },
  },
]

/** Two guests have asked in the chat: one is with the helper, one waits for a person. */
export async function talkWithPeople(tx: Tx, product: { productId: string }): Promise<void> {
  for (const answer of savedAnswers) await saveAnswer(tx, { ...answer, by: 'demo' })
  const about = { productId: product.productId }
  await ask(tx, ['Is this still in stock?'], about)
  await ask(tx, ['Hello', 'It is a present. Can I talk to a person?'], about)
}

/** One guest, in a browser of her own; the helper answers as it does to everybody. */
async function ask(tx: Tx, texts: readonly string[], about: { productId: string }): Promise<void> {
  const visitor = { device: newToken() }
  for (const text of texts) {
    const { message, thread, isForHelper } = await sayInChat(tx, { visitor, id: tx.newId(), text, locale: 'en', about })
    if (isForHelper) await helpInChat(tx, { threadId: thread.id, message })
  }
}
