import { expect, it } from 'vitest'
import type { LoggedEvent } from '../../kernel/event.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aShoe, anArrivedOrder, sendingBack } from '../../testing/return-scene.ts'
import { giveUpReturn, receiveReturn, requestReturn } from '../fulfilment/index.ts'
import { findSend } from '../messaging/index.ts'
import { getOrder, type Order } from '../orders/index.ts'
import { noticesConsumer } from './reactions.ts'

const db = await testDatabase()
const consumer = noticesConsumer({ baseUrl: 'https://shop.test' })

/** The mails about returns once all that was announced has been seen, twice. */
async function mails(tx: Tx) {
  const events = [...announcedIn(tx), ...announcedIn(tx)]
  for (const [index, announced] of events.entries()) {
    const event: LoggedEvent<Record<string, unknown>> = { ...announced, seq: index, at: tx.now }
    for (const reaction of consumer.reactions) if (reaction.type === event.type) await reaction.react(tx, event)
  }
  const rows = await query<{ id: string; template: string }>(
    tx,
    `select id, template from messaging.send where template like 'return-%' order by id`,
  )
  const sends = []
  for (const { id } of rows) sends.push((await findSend(tx, id))!)
  return sends
}

async function scene(tx: Tx, about: { upTo?: number } = {}) {
  const shoe = await aShoe(tx)
  return { shoe, order: await anArrivedOrder(tx, shoe, about) }
}

const sendShoesBack = (tx: Tx, order: Order, wish: Parameters<typeof sendingBack>[1]) =>
  requestReturn(tx, { token: order.token, lines: sendingBack(order, undefined, wish) })

it(
  'F7: what staff has to answer is confirmed once, and what is accepted at once is not asked about',
  inTx(db, async (tx) => {
    const { order } = await scene(tx, { upTo: 0 })
    await sendShoesBack(tx, order, {})
    expect((await mails(tx)).map(({ template }) => template)).toEqual(['return-requested'])
  }),
)

it(
  'F7: store credit before the goods are here says how much it is and until when they are awaited',
  inTx(db, async (tx) => {
    const { order } = await scene(tx)
    await sendShoesBack(tx, order, { choice: 'credit' })
    const sent = await mails(tx)
    expect(sent.map(({ template }) => template).sort()).toEqual(['return-accepted', 'return-credited'])
    const credited = sent.find(({ template }) => template === 'return-credited')!
    expect(credited.subject).toContain('$89.00')
    expect(credited.bodyText).toContain(order.number)
    expect(credited.bodyText).toMatch(/until|by \w+ \d|까지/)
  }),
)

it(
  'F7: an exchange names its own order, and a slip is linked',
  inTx(db, async (tx) => {
    const { order, shoe } = await scene(tx)
    const { accepted } = await sendShoesBack(tx, order, { choice: 'exchange', variantId: shoe.s41 })
    const exchange = await getOrder(tx, accepted!.exchangeOrderId!)
    const sent = await mails(tx)
    expect(sent.find(({ template }) => template === 'return-exchanged')!.subject).toContain(exchange.number)
    expect(sent.find(({ template }) => template === 'return-accepted')!.bodyText).toContain(`/returns/${accepted!.id}`)
  }),
)

it(
  'F7: goods that do not come are told of once; those that come after all are thanked for',
  inTx(db, async (tx) => {
    const { order } = await scene(tx)
    const { accepted } = await sendShoesBack(tx, order, { choice: 'credit' })
    await giveUpReturn(tx, { returnId: accepted!.id, by: 'system' })
    const lines = [{ lineId: order.lines[1]!.id, quantity: 1, restock: true }]
    await receiveReturn(tx, { returnId: accepted!.id, lines, refund: true, by: 'hana' })
    const counted = (await mails(tx)).map(({ template }) => template)
    for (const template of ['return-given-up', 'return-received']) {
      expect(counted.filter((one) => one === template)).toEqual([template])
    }
  }),
)
