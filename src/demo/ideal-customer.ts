import type { Tx } from '../kernel/transaction.ts'
import { pictureSchema, savePicture } from '../modules/ideal-customer/index.ts'

/** Who the demo shop is made for. */
export async function sayWhoSheIs(tx: Tx): Promise<void> {
  const picture = pictureSchema.parse({
    about:
      'Minji lives in a small flat, works with her head all day and keeps half an hour of the morning for herself. She ' +
      'buys few things and keeps them long; who made them matters to her more than what they cost.',
    wants: ['a quiet morning', 'things that last', 'who made it', '조용한 아침', '오래 쓰는 물건', '누가 만들었는지'],
    words: ['everyday', 'by hand', '매일', '손으로'],
    neverWords: ['luxury', 'must-have', 'lifestyle', '명품', '필수템', '인생템'],
    worries: ['will it break on the way', 'is it worth it', '배송 중에 깨질까', '값을 할까'],
    readingLevel: 'plain',
    tone: 'warm',
    languages: ['en', 'ko'],
  })
  await savePicture(tx, { picture, by: 'dangol' })
}
