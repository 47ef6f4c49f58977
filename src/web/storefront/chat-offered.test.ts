import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { siblingVariants } from '../../modules/catalog/index.ts'
import { listMessages, listThreads, sayAsShop } from '../../modules/conversations/index.ts'
import { decideReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReview } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { chatRoutes } from '../store-api/chat-routes.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const shown = storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() })
const server = await testServer(testApp(db), shown, chatRoutes)
const reviewId = await inTransaction(db, async (tx) => {
  const { tea } = await aTeaShop(tx)
  const [variant] = await siblingVariants(tx, [tea])
  const about = { rating: 5, body: 'It tastes of spring, and I am calm.' }
  const review = await aReview(tx, { productId: variant!.productId, variantId: tea, handle: '' }, about)
  await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
  return review.id
})

/** A browser without JavaScript in which somebody has said something, and to which a journey speaks. */
async function isSpokenTo() {
  const first = await server.inject({ url: '/chat', headers: { accept: 'text/html' } })
  const headers = {
    accept: 'text/html',
    cookie: first.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  }
  const post = (fields: Record<string, string>) => {
    const payload = new URLSearchParams(fields).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return server.inject({ method: 'POST', url: '/chat', headers: { ...headers, ...type }, payload })
  }
  await post({ id: newId(), text: 'Thank you' })
  const [thread] = await reading(db, (read) => listThreads(read, { limit: 1 }))
  const sendId = newId()
  for (let time = 0; time < 2; time++) {
    await inTransaction(db, (tx) =>
      sayAsShop(tx, {
        ...{ sendId, profileId: thread!.profileId!, text: 'Did it arrive well?' },
        ...{ card: { kind: 'review', reviewId } },
        offer: {
          choices: [{ label: 'Yes, it did' }, { label: 'Not yet' }],
          link: { url: 'https://shop.test/orders', text: 'See the order' },
        },
      }),
    )
  }
  const page = async () => (await server.inject({ url: '/chat', headers })).body
  const messages = () => reading(db, (read) => listMessages(read, { threadId: thread!.id, asSheSees: true, limit: 50 }))
  return { post, page, messages, headers }
}

const partOf = (page: string) =>
  /<li [^>]*class="chat-said of-shop".*?data-chat-choices.*?<\/li>/s.exec(page)?.[0] ?? ''

describe('what an automation says in the chat', () => {
  it('M12 T21: is marked as automatic, once, with what leads on, answers to press and a review that buys', async () => {
    const { page, messages } = await isSpokenTo()
    const said = partOf(await page())
    expect(said).toContain('<span class="chat-tag">automatic</span>')
    expect(said).toContain('<a class="button quiet small" href="https://shop.test/orders">See the order</a>')
    expect(said).toContain('It tastes of spring, and I am calm.')
    expect(said).toContain('action="/cart/add"')
    expect([...said.matchAll(/class="chat-choice"[^>]*value="([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'Yes, it did',
      'Not yet',
    ])
    expect((await messages()).filter(({ who }) => who === 'shop')).toHaveLength(1)
  })

  it('M24: a press says it once in her name, no helper answers it, and it cannot be pressed again', async () => {
    const { post, page, messages, headers } = await isSpokenTo()
    const answersId = (await messages()).find(({ who }) => who === 'shop')!.id
    const before = (await messages()).length
    const id = newId()
    for (let time = 0; time < 2; time++) {
      expect((await post({ id, answersId, text: 'Yes, it did' })).statusCode).toBe(303)
    }
    expect((await messages()).slice(before)).toMatchObject([{ who: 'her', text: 'Yes, it did' }])
    const after = await page()
    expect([after.includes('data-chat-choices'), after.includes('See the order')]).toEqual([false, true])
    const { messages: told } = (await server.inject({ url: '/api/store/v1/chat', headers })).json<{
      messages: { from: string; pressed: string | null; offer: { choices: object[] } | null }[]
    }>()
    expect(told.find(({ from }) => from === 'shop')).toMatchObject({ pressed: 'Yes, it did' })
    // Words that do not stand there, or under a message of another chat, are words like any other.
    const other = await isSpokenTo()
    await other.post({ id: newId(), answersId, text: 'Yes, it did' })
    expect((await other.messages()).some(({ pressed }) => pressed !== null)).toBe(false)
  })
})
