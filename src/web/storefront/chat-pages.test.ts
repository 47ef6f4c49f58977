import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { siblingVariants } from '../../modules/catalog/index.ts'
import { answerThread, listMessages, listThreads, understand } from '../../modules/conversations/index.ts'
import { decideReview } from '../../modules/reviews/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReview } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { chatPictureRoutes } from '../store-api/chat-picture-routes.ts'
import { storefront } from './storefront.tsx'
import { pageLocales, wordsOf } from './words/words.ts'

const db = await testDatabase()
const files = filesInMemory()
const shown = storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files })
const server = await testServer(testApp(db), shown, chatPictureRoutes(files))
const { tea, productId } = await inTransaction(db, async (tx) => {
  const shop = await aTeaShop(tx)
  const [variant] = await siblingVariants(tx, [shop.tea])
  const id = variant!.productId
  const about = { rating: 5, body: 'It tastes of spring, and I am calm.' }
  const review = await aReview(tx, { productId: id, variantId: shop.tea, handle: '' }, about)
  await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
  return { tea: shop.tea, productId: id }
})

const plain = { accept: 'text/html' }

/** A browser without JavaScript that comes by, with the cookies it was given. */
async function comesBy(from = '/products/jeju-green-tea') {
  const first = await server.inject({ url: `/chat?from=${encodeURIComponent(from)}`, headers: plain })
  const cookie = first.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { ...plain, cookie }
  const id = /name="id" value="([^"]+)"/.exec(first.body)![1]!
  const send = async (fields: Record<string, string>, pictures: readonly Blob[] = []) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ id, from, ...fields })) form.set(name, value)
    for (const one of pictures) form.append('pictures', one, 'IMG_1.png')
    const sent = new Request('http://shop.test/', { method: 'POST', body: form })
    const type = { 'content-type': sent.headers.get('content-type')! }
    const payload = Buffer.from(await sent.arrayBuffer())
    return server.inject({ method: 'POST', url: '/chat', headers: { ...headers, ...type }, payload })
  }
  const post = (url: string, fields: Record<string, string>) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(fields).toString()
    return server.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
  }
  const page = async (url = `/chat?from=${from}`) => (await server.inject({ url, headers })).body
  return { first: first.body, id, send, post, page, headers }
}

/** How often something is said in a page. */
const saidIn = (html: string, text: string) => html.split(`<p class="chat-words" dir="auto">${text}</p>`).length - 1

const waitingThread = () => reading(db, async (read) => (await listThreads(read, { held: 'nobody', limit: 1 }))[0]!)

describe('the chat without JavaScript', () => {
  it('U11 T14: greets by where she is, and offers real questions that the helper understands in both languages', async () => {
    const { first } = await comesBy()
    expect(first).toContain('Do you have a question about Jeju green tea?')
    expect(first).toContain('value="Is Jeju green tea in stock?"')
    expect(first).toContain('<span class="chat-tag">automatic</span>')
    expect((await comesBy('//evil.example')).first).not.toContain('name="from"')
    for (const locale of pageLocales) {
      const { starters } = wordsOf(locale).chat
      const asked = [starters.stock('녹차 tea'), starters.reviews('녹차 tea'), starters.order, starters.hours]
      const understood = [...asked, starters.person].map((text) => understand(text).asksFor)
      expect([locale, ...understood]).toEqual([locale, 'stock', 'reviews', 'order', 'hours', 'person'])
    }
  })

  it('S9: a question gets its answer on the next page; sent twice it was said once, and other words are said as well', async () => {
    const minji = await comesBy()
    const text = 'Is Jeju green tea in stock?'
    const [once, twice] = await Promise.all([minji.send({ text }), minji.send({ text })])
    expect([once.statusCode, twice.statusCode]).toEqual([303, 303])
    expect(once.headers.location).toBe('/chat?from=%2Fproducts%2Fjeju-green-tea#latest')
    const answered = await minji.page()
    expect(saidIn(answered, text)).toBe(1)
    expect(saidIn(answered, 'Jeju green tea is in stock for $12.00.')).toBe(1)
    await minji.send({ text: 'Thank you' })
    const thanked = await minji.page()
    expect([saidIn(thanked, text), saidIn(thanked, 'Thank you')]).toEqual([1, 1])
    expect(await (await comesBy()).page()).not.toContain('Thank you')
    const empty = await minji.send({ text: '   ' })
    expect([empty.statusCode, empty.body.includes('Write something, or add a picture.')]).toEqual([200, true])
  })

  it('T21: below a review stands what buys it, and a product in the chat goes into the cart at once', async () => {
    const minji = await comesBy()
    await minji.send({ text: 'What do people say about it?' })
    const card = /<li class="chat-card of-review">.*?<\/li>/s.exec(await minji.page())![0]
    expect(card).toContain('It tastes of spring, and I am calm.')
    expect(card).toContain(`action="/cart/add"`)
    const added = await minji.post('/cart/add', { variant: tea })
    expect([added.statusCode, added.headers.location]).toEqual([303, '/cart'])
  })

  it('S9: a person answers, and leaving an address needs a whole one; what she read is seen', async () => {
    const minji = await comesBy()
    await minji.post('/chat', { id: minji.id, text: wordsOf('en').chat.starters.person })
    expect(await minji.page()).toContain('Where shall the answer reach you?')
    const odd = await minji.post('/chat/email', { email: 'minji@', from: '/cart' })
    expect([odd.statusCode, odd.body.includes('This address does not look right.')]).toEqual([200, true])
    expect((await minji.post('/chat/email', { email: 'minji@example.com', from: '/cart' })).statusCode).toBe(303)
    expect(await minji.page()).toContain('the answer comes to minji@example.com.')

    const thread = await waitingThread()
    const said = await reading(db, (read) => listMessages(read, { threadId: thread.id, asSheSees: true, limit: 100 }))
    await inTransaction(db, (tx) =>
      answerThread(tx, {
        ...{
          threadId: thread.id,
          id: newId(),
          by: 'sora',
          origin: 'http://shop.test',
          lastSeenMessageId: said.at(-1)!.id,
        },
        ...{ text: '<b>I am here</b>', cards: [{ kind: 'product', productId }] },
      }),
    )
    const ahead = { ...minji.headers, 'sec-purpose': 'prefetch;prerender' }
    expect((await server.inject({ url: '/chat', headers: ahead })).body).toContain('data-unseen="1"')
    const seen = await minji.page()
    expect(saidIn(seen, '&lt;b>I am here&lt;/b>')).toBe(1)
    expect(seen).toContain('data-unseen="0"')
  })

  it('S9: pictures go along and are hers alone; one that is none is told of, and her words are kept', async () => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    const photo = new Blob([new Uint8Array(await picture.png().toBuffer())], { type: 'image/png' })
    const minji = await comesBy()
    const no = await minji.send({ text: 'It broke' }, [new Blob(['no picture'])])
    expect(no.body).toContain('This picture could not be sent.')
    expect(no.body).toMatch(/<textarea[^>]*>It broke<\/textarea>/)
    expect((await minji.send({ text: 'It broke' }, [photo, new Blob([])])).statusCode).toBe(303)
    const [, path] = /<img src="(\/api\/store\/v1\/chat\/pictures\/[^"]+)"/.exec(await minji.page())!
    const seenBy = async (headers: Record<string, string>) => (await server.inject({ url: path!, headers })).statusCode
    expect([await seenBy(minji.headers), await seenBy(plain)]).toEqual([200, 404])
  })

  it('U11: every page leads there with the same words for everybody, and none does while the chat is off', async () => {
    const bodyOf = async (url: string, cookie = '') =>
      (await server.inject({ url, headers: { ...plain, cookie } })).body
    const product = await bodyOf('/products/jeju-green-tea')
    expect(product).toContain('href="/chat?from=%2Fproducts%2Fjeju-green-tea"')
    expect(await bodyOf('/ko')).toContain('href="/ko/chat?from=%2F"')
    const minji = await comesBy()
    await minji.send({ text: 'A secret of mine' })
    const opener = (html: string) => /<aside class="chat-opener".*?<\/aside>/s.exec(html)![0]
    const hers = await bodyOf('/products/jeju-green-tea', minji.headers.cookie)
    expect([opener(hers), hers.includes('secret')]).toEqual([opener(product), false])
    expect((await server.inject({ url: '/chat/panel', headers: minji.headers })).body).toContain('A secret of mine')
    await inTransaction(db, (tx) => changeShop(tx, { settings: { chat: { on: false } } }))
    expect(await bodyOf('/')).not.toContain('/chat')
    expect(await bodyOf('/chat')).toContain('The chat is closed just now.')
    const no = await minji.send({ text: 'Anybody there?' })
    expect([no.statusCode, no.body.includes('A secret of mine')]).toEqual([200, true])
    expect(no.body).not.toContain('Anybody there?')
  })
})
