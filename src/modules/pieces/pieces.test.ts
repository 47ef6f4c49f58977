import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading, type Read, type Tx } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { runDueJobs } from '../../testing/jobs.ts'
import { anOrder } from '../../testing/orders.ts'
import { testPorts } from '../../testing/ports.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { inviteAdvocate, takePart, termsFor, getProgramme } from '../advocates/index.ts'
import { prepareDrawing } from '../media/index.ts'
import { modulesOf } from '../../modules.ts'
import * as mentions from '../mentions/index.ts'
import { placeOrder } from '../orders/index.ts'
import { decideReview, discloseIncentive, grantRights, keepPicture, type PictureScope } from '../reviews/index.ts'
import { isQuoteOf, quoteOf } from './captions.ts'
import { linesOf, widthOf } from './lettering.ts'
import * as content from './index.ts'

const { changePiece, composedPicture, createPiece, getPiece, movePiece, notePosted, publishDue, schedulePiece } =
  content
const db = await testDatabase()
const edge = edgeOf(db)
const files = filesInMemory()
const posted: content.ReadyPost[] = []
const poster: content.SocialPoster = {
  network: 'pinterest',
  post: (post) => Promise.resolve({ url: `https://pinterest.example/${posted.push(post)}` }),
}
const module = content.piecesModule({ files, posters: [poster] })
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
const look = <T>(work: (read: Read) => Promise<T>): Promise<T> => reading(db, work)
const follow = async () => expect(await runAllConsumers(db, [module])).toEqual([])
const stateOf = async (id: string) => (await look((read) => getPiece(read, id))).state
const wish = { by: 'hana', origin: 'https://shop.test' }
const body = 'It keeps the tea warm. I take it everywhere! My sister wants one too.'
let count = 0

/** A published review with a picture that may be shown in these places. */
const given = (...scopes: PictureScope[]) =>
  inTx(async (tx) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${500 + count++}"><rect width="600" height="900" fill="teal"/></svg>`
    const mediaId = await keepPicture(tx, { file: await prepareDrawing(files, svg), asker: {} })
    const review = await aReview(tx, await aReviewedProduct(tx), { mediaIds: [mediaId], body })
    const [reviewId, profileId] = [review.id, review.profileId!]
    await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
    await grantRights(tx, { reviewId, scopes: new Map([[mediaId, scopes]]), via: 'form' })
    return { mediaId, reviewId, profileId }
  })

const allows = ({ reviewId, mediaId }: { reviewId: string; mediaId: string }, ...scopes: PictureScope[]) =>
  inTx((tx) => grantRights(tx, { reviewId, scopes: new Map([[mediaId, scopes]]), via: 'link' }))

describe('pieces of customers’ pictures', () => {
  it('T16: a piece waits for its author, is published at its time, and is gone from everything when she takes it back', async () => {
    const her = await given()
    const { id } = await inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'landing' }))
    const other = await inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'landing' }))
    expect(await stateOf(id)).toBe('waiting')
    const early = await refusalOf(inTx((tx) => schedulePiece(tx, id, tx.now)))
    expect(early).toBeInstanceOf(content.PieceElsewhere)

    await allows(her, 'site')
    await follow()
    expect(await stateOf(id)).toBe('draft')
    await inTx((tx) => schedulePiece(tx, id, tx.now))
    await inTx((tx) => schedulePiece(tx, other.id, new Date(tx.now.getTime() + 3_600_000)))
    await publishDue(edge)
    expect([await stateOf(id), await stateOf(other.id)]).toEqual(['published', 'scheduled'])
    expect(await look((read) => content.piecesOnPages(read, 5))).toHaveLength(1)

    await allows(her)
    // Before anything followed: who asks is told no.
    expect(await look(async (read) => content.isAllowed(read, await getPiece(read, id)))).toBe(false)
    await follow()
    expect([await stateOf(id), await stateOf(other.id)]).toEqual(['revoked', 'pulled'])
    await allows(her, 'site')
    await follow()
    expect([await stateOf(id), await stateOf(other.id)]).toEqual(['revoked', 'draft'])
    await inTx((tx) => movePiece(tx, id, 'discarded'))
    await inTx((tx) => movePiece(tx, id, 'draft'))
    expect(await stateOf(id)).toBe('draft')
  })

  it('P5 T16: whoever is forgotten is taken down where she was seen, and what was made of her picture is gone', async () => {
    const her = await given('site')
    const [seen, draft] = [
      await inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'landing' })),
      await inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'landing' })),
    ]
    await inTx((tx) => schedulePiece(tx, seen.id, tx.now))
    await publishDue(edge)
    for (const { id } of [seen, draft]) await composedPicture(edge, files, await look((read) => getPiece(read, id)))
    await inTx((tx) => changePiece(tx, draft.id, { quote: '', caption: {}, alt: {} }))
    const made = () => [...files.kept.keys()].filter((key) => key.includes(seen.id) || key.includes(draft.id))
    expect(made()).toHaveLength(2)
    const revoked = async () =>
      (
        await db.pool.query(
          `select from kernel.event where type = 'pieces.piece-revoked' and data ->> 'pieceId' = $1`,
          [seen.id],
        )
      ).rowCount

    // As when a person is erased: every module forgets her, from the top.
    const every = modulesOf({ ...testPorts(), files }).toReversed()
    for (let again = 0; again < 2; again++)
      await inTx(async (tx) => {
        for (const { personal } of every) await personal?.erase?.(tx, { profileIds: [her.profileId], emails: [] })
      })
    expect(await runAllConsumers(db, [module])).toEqual([])
    expect(await runDueJobs(db, [module])).toEqual([])
    expect([await stateOf(seen.id), await stateOf(draft.id), await revoked()]).toEqual(['revoked', 'discarded', 1])
    expect(made()).toEqual([])
  })

  it('T16: what goes to a network is a task with picture and words, or posted by whoever stands behind the port', async () => {
    const her = await given('ads')
    const make = (network: content.Network) =>
      inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'square', network }))
    const [byStaff, byPort] = [await make('instagram'), await make('pinterest')]
    for (const { id } of [byStaff, byPort]) await inTx((tx) => schedulePiece(tx, id, tx.now))
    await publishDue(edge)
    for (const { id: pieceId } of [byStaff, byPort, byPort]) await module.jobs![0]!.run(edge, { pieceId })
    expect([await stateOf(byStaff.id), await stateOf(byPort.id)]).toEqual(['due', 'published'])
    expect(posted.map(({ key }) => key)).toEqual([byPort.id])
    expect(posted[0]!.caption).toContain('“It keeps the tea warm.')

    const odd = await refusalOf(inTx((tx) => notePosted(tx, byStaff.id, 'javascript:alert(1)')))
    expect([odd instanceof content.PieceUnfit, odd.field]).toEqual([true, 'url'])
    await inTx((tx) => notePosted(tx, byStaff.id, 'https://instagram.example/p/1'))
    expect(await stateOf(byStaff.id)).toBe('published')
    const nowhere = await refusalOf(inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'story' })))
    expect(nowhere.field).toBe('network')
  })

  it('T16: makes a picture in each format, quotes her word for word, and begins with the mark where she is rewarded', async () => {
    const her = await given('ads', 'site')
    await inTx((tx) => discloseIncentive(tx, { reviewId: her.reviewId, incentive: 'She gets store credit.' }))
    const piece = await inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'story', network: 'instagram' }))
    expect([piece.caption['en'], piece.caption['ko']].map((text) => text?.split(' ')[0])).toEqual(['Ad', '광고'])
    const made = await composedPicture(edge, files, piece)
    expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 1_080, height: 1_920 })
    expect(await composedPicture(edge, files, piece)).toEqual(made)

    const words = { quote: 'I take it everywhere! … one too.', caption: { en: 'Ad · Look.' }, alt: {} }
    await inTx((tx) => changePiece(tx, piece.id, words))
    const invented = inTx((tx) => changePiece(tx, piece.id, { ...words, quote: 'The best cup in the world' }))
    expect((await refusalOf(invented)).field).toBe('quote')
    const unmarked = inTx((tx) => changePiece(tx, piece.id, { ...words, caption: { ko: '보세요' } }))
    expect((await refusalOf(unmarked)).field).toBe('caption.ko')
    expect(quoteOf(body, 45)).toBe('It keeps the tea warm. I take it everywhere!')
    expect(isQuoteOf('one too. … It keeps', body)).toBe(false)
    const lines = linesOf('가나다라마바사아자차카타파하 😀 and some words', { size: 40, width: 300, most: 2 })
    expect(lines).toHaveLength(2)
    expect(Math.max(...lines.map((line) => widthOf(line, 40)))).toBeLessThanOrEqual(300)
  })

  it('T16 T18: what somebody said elsewhere becomes a piece by her yes alone, names her and where, and is gone the moment she takes it back', async () => {
    const { productId } = await inTx((tx) => aReviewedProduct(tx, 'Celadon cup'))
    const { profileId } = await given()
    const { id: mentionId } = await inTx(async (tx) => {
      const told = { channel: 'instagram', externalId: 'p1', handle: 'sora.s', postedAt: '2026-06-01T09:00:00Z' }
      const pictures = ['https://instagram.example/p/1.jpg']
      const mention = mentions.mentionSchema.parse({ ...told, pictures, text: 'Rain, and my celadon cup. Bliss.' })
      await mentions.keepMentions(tx, [mention], 'api')
      const [kept] = await mentions.listMentions(tx, { limit: 1 })
      await mentions.linkMention(tx, kept!.id, { productIds: [productId], profileId })
      return mentions.askAuthor(tx, kept!.id, 'hana')
    })
    const mention = () => look((read) => mentions.getMention(read, mentionId))
    const says = async (...scopes: PictureScope[]) => {
      const { token } = await mention()
      await inTx((tx) => mentions.answerMention(tx, { token: token!, scopes, credit: 'Sora' }))
    }
    const make = (mediaId: string, format: 'landing' | 'mail') =>
      inTx((tx) => createPiece(tx, { mediaId, mentionId, ...wish, format }))
    const before = await refusalOf(make('00000000-0000-4000-8000-000000000001', 'landing'))
    expect(before.field).toBe('mediaId')
    await says('site')
    const [mediaId] = (await mention()).mediaIds
    const both = inTx((tx) => createPiece(tx, { mediaId: mediaId!, ...wish, format: 'landing' }))
    expect((await refusalOf(both)).field).toBe('reviewId')

    const [page, mail] = [await make(mediaId!, 'landing'), await make(mediaId!, 'mail')]
    expect([page.state, mail.state, page.incentive]).toEqual(['draft', 'waiting', null])
    expect(page).toMatchObject({ mentionId, reviewId: null, credit: 'Sora', quote: 'Rain, and my celadon cup. Bliss.' })
    expect(page.caption['en']).toContain('Sora on Instagram with Celadon cup. Shown with permission.')
    const words = { quote: 'The best cup', caption: {}, alt: {} }
    expect((await refusalOf(inTx((tx) => changePiece(tx, page.id, words)))).field).toBe('quote')
    await inTx((tx) => schedulePiece(tx, page.id, tx.now))
    await publishDue(edge)
    expect(await stateOf(page.id)).toBe('published')

    await says('mail')
    // Before anything followed: who asks is told no.
    expect(await look(async (read) => content.isAllowed(read, await getPiece(read, page.id)))).toBe(false)
    await follow()
    expect([await stateOf(page.id), await stateOf(mail.id)]).toEqual(['revoked', 'draft'])
    await says()
    await follow()
    expect(await stateOf(mail.id)).toBe('pulled')

    await inTx(async (tx) => {
      await inviteAdvocate(tx, { profileId, by: 'hana' })
      const { version } = termsFor(await getProgramme(tx), 'en')
      await takePart(tx, { profileId, version, locale: 'en' })
    })
    await says('site', 'mail')
    const marked = await make((await mention()).mediaIds[0]!, 'mail')
    expect(marked.incentive).toContain('credit')
    expect(marked.caption['ko']).toMatch(/^광고/)
    await inTx((tx) => mentions.mentionsModule.personal!.erase!(tx, { profileIds: [profileId], emails: [] }))
    await follow()
    for (const { id } of [page, mail, marked])
      expect(await look((read) => getPiece(read, id))).toMatchObject({ quote: '', credit: '', caption: {} })
  })

  it('T16: counts views, clicks and orders of a piece, and forgets its author', async () => {
    const her = await given('site')
    const { id, slug } = await inTx((tx) => createPiece(tx, { ...her, ...wish, format: 'landing' }))
    for (const what of ['views', 'views', 'clicks'] as const) await inTx((tx) => content.notePiece(tx, id, what))
    await inTx((tx) => placeOrder(tx, anOrder({ source: { channel: 'page', campaign: `piece:${slug}` } })))
    await follow()
    expect((await look((read) => content.figuresOf(read, [id]))).get(id)).toEqual({
      ...{ views: 2, clicks: 1, orders: 1, revenue: [money(11_800, 'USD')] },
    })
    const person = { profileIds: [her.profileId], emails: [] }
    expect(await look((read) => module.personal!.sections[0]!.page(read, person, ''))).toHaveLength(1)
    await inTx((tx) => module.personal!.erase!(tx, person))
    expect(await look((read) => getPiece(read, id))).toMatchObject({ state: 'discarded', quote: '', credit: '' })
  })
})
