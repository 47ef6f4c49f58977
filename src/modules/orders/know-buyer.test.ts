import { expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { identitiesOf, likelySame, profileByEmail } from '../profiles/index.ts'
import { ordersModule } from './index.ts'

const db = await testDatabase()

it('P4: a phone left with an order leads to its buyer, also as it is written at home; a second buyer only may be her', async () => {
  const buys = (email: string, phone: string) => {
    db.clock.forward(minutes(1))
    return inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, email)
      await aPaidOrder(tx, { profileId, email, phone })
      return profileId
    })
  }
  const minji = await buys('minji@example.com', '02-312-3456')
  const alex = await buys('alex@example.com', '+82 2 312 3456')
  await buys('alex@example.com', 'call me')
  expect(await runAllConsumers(db, [ordersModule])).toEqual([])
  await reading(db, async (read) => {
    expect((await identitiesOf(read, minji)).map(({ value }) => value)).toEqual(['minji@example.com', '+8223123456'])
    expect((await identitiesOf(read, alex)).map(({ value }) => value)).toEqual(['alex@example.com'])
    expect(await likelySame(read, alex)).toEqual([minji])
  })
})
