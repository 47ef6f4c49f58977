import { expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { reading } from '../../kernel/transaction.ts'
import { addSource } from '../../modules/collecting/index.ts'
import { lintJourney } from '../../modules/journeys/index.ts'
import { placeOrder } from '../../modules/orders/index.ts'
import { decideReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { journeyScene, send } from '../../testing/journeys.ts'
import { aLine, anOrder } from '../../testing/orders.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { all } from '../../testing/segments.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { eventsRoutes } from './events-routes.ts'

const db = await testDatabase()
const server = await testServer(testApp(db), eventsRoutes)
const { inTx, person, template, journey, go, sentTo, archiveAll } = journeyScene(db)

/** What an outside tool tells of somebody whom it knows by her address. */
async function tells(channel: 'web' | 'chat', email: string, name: string): Promise<void> {
  const { key } = await inTx((tx) => addSource(tx, { name: `${channel} ${newId()}`, channel, origins: [] }, 'hana'))
  const userId = `${channel}-${email}`
  const events = [
    { type: 'identify', messageId: newId(), userId, traits: { email } },
    { type: 'track', messageId: newId(), userId, event: name, properties: { minutes: 4 } },
  ]
  const answer = await server.inject({
    ...{ method: 'POST', url: '/api/collect/v1/events', payload: { events } },
    headers: { authorization: `Bearer ${key}` },
  })
  expect(answer.json()).toEqual({ taken: 2, repeated: 0, problems: [] })
}

it('M24: a journey goes by what she wrote, did on a site, said in an outside chat and bought at the counter, and tells of it', async () => {
  const [stars, site, chat, till] = await Promise.all([
    template('You gave {{ review.stars }} of 5: {{ review.words }}'),
    template('About {{ told.what }} of {{ told.on }}'),
    template('You asked in the {{ event.channel }}: {{ told.what }}'),
    template('Bought at the {{ order.channel }}'),
  ])
  const did = (event: 'reviewed' | 'told' | 'bought', about: string[]) =>
    all({ if: 'event', event, about, days: 30, atLeast: 1 })
  const steps = {
    which: {
      do: 'branch' as const,
      paths: [
        { if: did('reviewed', ['stars:1', 'stars:2']), then: 'stars' },
        { if: did('told', ['channel:chat']), then: 'chat' },
        { if: did('told', ['Recipe Saved']), then: 'site' },
        { if: did('bought', ['channel:counter']), then: 'till' },
      ],
    },
    ...{ stars: send(stars), site: send(site), chat: send(chat), till: send(till) },
  }
  await journey({ start: { on: 'event', event: 'orders.order-placed' }, steps }, 'After an order')
  // A chat's own word for it starts a journey too: nothing of the shop has to know that chat.
  const start = {
    on: 'event' as const,
    event: 'collecting.event-collected',
    about: { channel: ['chat'], name: ['Chat Ended'] },
  }
  const heard = { start, reentry: { mode: 'always' as const }, first: 'chat', steps: { chat: send(chat) } }
  await journey(heard, 'After a chat')
  expect((await reading(db, (read) => lintJourney(read, heard))).filter(({ isWarning }) => !isWarning)).toEqual([])

  const [unhappy, saver, asker, buyer, pleased] = await Promise.all(
    ['unhappy', 'saver', 'asker', 'buyer', 'pleased'].map(person),
  )
  const product = await inTx((tx) => aReviewedProduct(tx))
  const reviews = (name: string, rating: number) =>
    inTx(async (tx) => {
      const order = await anOrderOf(tx, product, { email: `${name}@example.com` })
      const { id: reviewId } = await aReview(tx, product, { order, rating, body: 'It came apart in a week.' })
      await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
    })
  const buys = (profileId: string, salesChannel?: 'counter') =>
    inTx((tx) =>
      placeOrder(
        tx,
        anOrder({
          profileId,
          lines: [aLine({})],
          locale: 'en',
          source: { channel: 'page', ...(salesChannel && { salesChannel }) },
        }),
      ),
    )
  await reviews('unhappy', 1)
  await reviews('pleased', 5)
  await tells('web', 'saver@example.com', 'Recipe Saved')
  await tells('chat', 'asker@example.com', 'Chat Ended')
  await go()
  await buys(unhappy!)
  await buys(saver!)
  await buys(asker!)
  await buys(buyer!, 'counter')
  await buys(pleased!)
  await go()
  expect((await sentTo(unhappy!)).at(-1)).toBe('You gave 1 of 5: It came apart in a week.')
  expect((await sentTo(saver!)).at(-1)).toMatch(/^About Recipe Saved of \w+ \d+, \d{4}$/)
  expect(await sentTo(asker!)).toContain('You asked in the chat: Chat Ended')
  expect(await sentTo(buyer!)).toEqual(['Bought at the counter'])
  expect(await sentTo(pleased!)).toEqual([])
  await archiveAll()
})
