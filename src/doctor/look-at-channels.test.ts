import { expect, it } from 'vitest'
import { channelScene } from '../testing/channels.ts'
import { testDatabase } from '../testing/database.ts'
import { lookAtChannels } from './look-at-channels.ts'

const db = await testDatabase()
const { twilio, secret } = await channelScene(db)

it('M12: the doctor finds channels without an address to report to, and secrets kept with another key', async () => {
  const look = (key: () => string) => lookAtChannels(db, { adapters: [twilio], secret: key })
  expect(await look(secret)).toMatchObject([{ state: 'watch', says: /nobody can leave with STOP/ }])
  expect(await look(() => 'another shop')).toMatchObject([{ state: 'bad', says: /another SECRET_KEY/ }])
})
