import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading, type Read, type Tx } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aReview, aReviewedProduct } from '../../testing/reviews.ts'
import * as mentions from '../mentions/index.ts'
import { formats, type PieceFormat } from './piece.ts'
import * as content from './index.ts'

const { changePiece, composedPicture, createPiece, getPiece, publishDue, schedulePiece } = content
const db = await testDatabase()
const edge = edgeOf(db)
const files = filesInMemory()
const module = content.piecesModule({ files })
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
const look = <T>(work: (read: Read) => Promise<T>): Promise<T> => reading(db, work)
const follow = async () => expect(await runAllConsumers(db, [module])).toEqual([])
const pieceOf = (id: string) => look((read) => getPiece(read, id))
const wish = { by: 'hana', origin: 'https://shop.test' }
let count = 0

/** Words alone on a network, of a cup, by somebody the shop knows; her link is open. */
async function heard(text: string) {
  const externalId = `words-${count++}`
  const handle = `sora.${externalId}`
  const { productId, profileId } = await inTx(async (tx) => {
    const product = await aReviewedProduct(tx, 'Celadon cup')
    return { ...product, profileId: (await aReview(tx, product)).profileId! }
  })
  const told = (words: string) =>
    mentions.mentionSchema.parse({
      ...{ channel: 'threads', externalId, handle, author: 'Sora', postedAt: '2026-06-01T09:00:00Z', text: words },
    })
  const keep = (words: string) => inTx((tx) => mentions.keepMentions(tx, [told(words)], 'api'))
  await keep(text)
  const mention = await inTx(async (tx) => {
    const [kept] = await mentions.listMentions(tx, { state: 'new', limit: 1 })
    await mentions.linkMention(tx, kept!.id, { productIds: [productId], profileId })
    return mentions.askAuthor(tx, kept!.id, 'hana')
  })
  const says = (...scopes: mentions.MentionScope[]) =>
    inTx((tx) => mentions.answerMention(tx, { token: mention.token!, scopes, credit: 'Sora' }))
  const make = (format: PieceFormat) =>
    inTx((tx) =>
      createPiece(tx, {
        ...{ mentionId: mention.id, ...wish, format },
        ...((format === 'square' || format === 'story') && { network: 'instagram' as const }),
      }),
    )
  return { mentionId: mention.id, productId, profileId, says, make, keep }
}

describe('cards of words alone', () => {
  it('T8 T18: words without a picture become a card by their author’s yes alone, with her credit, of the goods and of her', async () => {
    const her = await heard('비 오는 날, 청자 잔. Bliss in a cup, every single morning!')
    expect((await refusalOf(her.make('landing'))).field).toBe('mediaId')
    await her.says('site')
    const [page, advert] = [await her.make('landing'), await her.make('square')]
    expect([page.state, advert.state]).toEqual(['draft', 'waiting'])
    expect(page).toMatchObject({ mediaId: null, mentionId: her.mentionId, productId: her.productId, credit: 'Sora' })
    expect(page.quote).toBe('비 오는 날, 청자 잔. Bliss in a cup, every single morning!')
    expect(page.caption['en']).toContain('Sora on Threads about Celadon cup. Shown with permission.')
    expect(page.caption['ko']).toContain('Threads의 Sora님이 Celadon cup에 대해 남긴 글이에요.')
    expect(page.alt['en']).toBe(`“${page.quote}” Sora on Threads, about Celadon cup`)
    const person = { profileIds: [her.profileId], emails: [] }
    expect(await look((read) => module.personal!.sections[0]!.page(read, person, ''))).toHaveLength(2)

    for (const format of ['square', 'story', 'mail', 'landing'] as const) {
      const made = await composedPicture(edge, files, { ...page, format })
      const { width, height } = formats[format]
      expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width, height })
    }
    const wordless = await refusalOf(inTx((tx) => changePiece(tx, page.id, { quote: '…', caption: {}, alt: {} })))
    expect(wordless.field).toBe('quote')

    await inTx((tx) => schedulePiece(tx, page.id, tx.now))
    await publishDue(edge)
    expect((await pieceOf(page.id)).state).toBe('published')
    await her.says()
    expect(await look(async (read) => content.isAllowed(read, await getPiece(read, page.id)))).toBe(false)
    await follow()
    expect((await pieceOf(page.id)).state).toBe('revoked')
    await inTx((tx) => mentions.mentionsModule.personal!.erase!(tx, person))
    await follow()
    for (const { id } of [page, advert]) expect(await pieceOf(id)).toMatchObject({ quote: '', credit: '', caption: {} })
  })

  it('T18: signs alone are no words, a review gives no card without its picture, and other words elsewhere take the card down', async () => {
    const signs = await heard('😍😍 !!!')
    await signs.says('site')
    expect((await refusalOf(signs.make('landing'))).field).toBe('mediaId')
    const ofReview = { reviewId: signs.mentionId, ...wish, format: 'landing' as const }
    expect((await refusalOf(inTx((tx) => createPiece(tx, ofReview)))).field).toBe('mediaId')

    const her = await heard('The best cup I own.')
    await her.says('site')
    const { id } = await her.make('landing')
    await her.keep('The best cup I own. Edited: with a saucer.')
    await follow()
    expect((await pieceOf(id)).state).toBe('draft')
    await her.keep('It broke after a week.')
    await follow()
    expect((await pieceOf(id)).state).toBe('pulled')
    await her.keep('The best cup I own, again.')
    await follow()
    expect((await pieceOf(id)).state).toBe('pulled')
    await her.keep('The best cup I own. Again.')
    await follow()
    expect((await pieceOf(id)).state).toBe('draft')
  })
})
