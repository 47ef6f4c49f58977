import { newId, newToken } from '../kernel/id.ts'
import type { Tx } from '../kernel/transaction.ts'
import {
  type ChatVisitor,
  helpInChat,
  leaveAddress,
  saveAnswer,
  sayInChat,
  type ThreadAbout,
} from '../modules/conversations/index.ts'
import { productIdsByHandle } from '../modules/catalog/index.ts'
import { listOrders } from '../modules/orders/index.ts'

const savedAnswers = [
  {
    title: 'Gift wrap',
    en: 'Gladly, {name}. Choose gift wrap in the cart; we wrap it in hanji and leave the bill out.',
    ko: '그럼요, {name}님. 장바구니에서 선물 포장을 고르시면 한지로 싸서 명세서 없이 보내 드려요.',
  },
  {
    title: 'Broken on the way',
    en: 'I am sorry, {name}. Please send a picture of it; a new one leaves today, and you need not send anything back.',
    ko: '죄송해요, {name}님. 사진 한 장만 보내 주세요. 오늘 새것을 보내 드리고, 반품은 하지 않으셔도 돼요.',
  },
  {
    title: 'Thank you',
    en: 'Thank you for writing, {name}. Have a good day.',
    ko: '연락 주셔서 고마워요, {name}님. 좋은 하루 보내세요.',
  },
]

/** People who write to the demo shop: one whose parcel is on its way, and one who waits for somebody of the staff. */
export async function talkToPeople(tx: Tx): Promise<void> {
  for (const { title, ...body } of savedAnswers) await saveAnswer(tx, { title, body, by: 'demo' })
  const { orders } = await listOrders(tx, { limit: 1 })
  const [latest] = orders
  if (latest) {
    const visitor = { device: newToken(), profileId: latest.profileId }
    await say(tx, visitor, 'Hello! Where is my order?', { locale: 'en' })
    await say(tx, visitor, 'Thank you!', { locale: 'en' })
  }
  const productId = (await productIdsByHandle(tx, ['celadon-cup'])).get('celadon-cup')
  const guest = { device: newToken() }
  const about = { market: 'kr', path: '/ko/products/celadon-cup', ...(productId && { productId }) }
  await say(tx, guest, '이 컵 지금 재고 있나요?', { locale: 'ko', about })
  await say(tx, guest, '두 개를 한 상자에 선물 포장할 수 있을까요? 상담원과 이야기하고 싶어요.', {
    locale: 'ko',
    about,
  })
  await leaveAddress(tx, { visitor: guest, email: 'jiwoo@example.com', name: '지우', locale: 'ko' })
}

async function say(
  tx: Tx,
  visitor: ChatVisitor,
  text: string,
  where: { locale: string; about?: ThreadAbout },
): Promise<void> {
  const { thread, message } = await sayInChat(tx, { visitor, id: newId(), text, ...where })
  await helpInChat(tx, { threadId: thread.id, message })
}
