import { expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { later, minutes } from '../../kernel/clock.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { orderOf, reader } from '../../testing/messages.ts'
import { all, segmentScene } from '../../testing/segments.ts'
import {
  endPause,
  explainMessages,
  listHeld,
  messagingModule,
  pauseMessages,
  sendMessage,
  sendMessages,
} from '../messaging/index.ts'
import { observeTrait } from '../profiles/index.ts'
import { archiveSegment, pauseSegment } from './index.ts'

const db = await testDatabase()
const sent: string[] = []
const transport = { name: 'test', deliver: ({ to }: { to: string }) => Promise.resolve(void sent.push(to)) }
const { recurring = [] } = messagingModule({ transport })
const runs = (name: string) => recurring.find((one) => one.name === `messaging.${name}`)!.run(edgeOf(db))
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)

it('M9: a paused segment holds what is ordered and what is in the outbox, for its people alone; orders’ own go on', async () => {
  const { segment, follow } = segmentScene(db)
  const [hers, others] = await inTx(async (tx) => [await reader(tx), await reader(tx, 'alex@example.com')])
  await inTx((tx) =>
    observeTrait(tx, { profileId: hers!, name: 'home', value: 'coast', source: 'staff', observedAt: tx.now }),
  )
  await follow()
  const id = await segment('Coast', all({ if: 'trait', trait: 'home', is: 'one-of', values: ['coast'] }))
  await inTx((tx) => sendMessage(tx, orderOf(hers!)))
  const pauseId = await inTx((tx) => pauseSegment(tx, { segmentId: id, reason: 'Storm', by: 'sora' }))
  await expect(inTx((tx) => pauseSegment(tx, { segmentId: id, reason: 'x', by: 'sora' }))).rejects.toMatchObject({
    code: 'messaging/already-paused',
  })
  await expect(inTx((tx) => archiveSegment(tx, id))).rejects.toMatchObject({ code: 'segments/paused' })
  await inTx(async (tx) => {
    await pauseMessages(tx, { country: 'FR', reason: 'Other', by: 'sora' })
    const [paused, free] = await sendMessages(tx, [orderOf(hers!), orderOf(others!)])
    expect(paused).toMatchObject({ because: 'paused' })
    expect(free).toHaveProperty('sendId')
    expect(await sendMessage(tx, orderOf(hers!, { purpose: 'order' }))).toHaveProperty('sendId')
    expect(await listHeld(tx, { limit: 1 })).toMatchObject([{ reason: 'paused', details: 'Coast: Storm' }])
    expect((await explainMessages(tx, hers!)).paused).toBe('Storm')
  })
  await runs('deliver-due')
  expect(sent.toSorted()).toEqual(['alex@example.com', 'minji@example.com'])
  await inTx((tx) => endPause(tx, { pauseId, by: 'sora' }))
  db.clock.set(later(db.clock.now(), minutes(6)))
  await runs('release-held')
  await runs('deliver-due')
  expect(sent.filter((to) => to === 'minji@example.com')).toHaveLength(2)
})
