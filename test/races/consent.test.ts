import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  confirmConsent,
  consentHistory,
  recordConsent,
  standingsFor,
  withdrawConsent,
  wordingOf,
} from '../../src/modules/consent/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { testDatabase } from '../../src/testing/database.ts'

const db = await testDatabase()
const wording = wordingOf('sign-up', 'en')
const tenTimes = Array.from({ length: 10 }, (_, at) => at)

async function asked(email: string) {
  return inTransaction(db, async (tx) => {
    const about = { profileId: await profileByEmail(tx, email), channel: 'email', purpose: 'marketing' } as const
    const { confirmToken } = await recordConsent(tx, { ...about, state: 'asked', wording, source: 'sign-up' })
    return { about, token: confirmToken! }
  })
}

const historyOf = (profileId: string) => reading(db, (read) => consentHistory(read, { profileId }))

describe('consent said twice at the same time', () => {
  it('M20: a double click on the confirmation is one yes', async () => {
    const { about, token } = await asked('minji@example.com')
    await Promise.all(tenTimes.map(() => inTransaction(db, (tx) => confirmConsent(tx, { token }))))
    expect((await historyOf(about.profileId)).map(({ state }) => state)).toEqual(['granted', 'asked'])
  })

  it('a mail program that unsubscribes twice leaves one entry', async () => {
    const { about } = await asked('alex@example.com')
    const leave = () => inTransaction(db, (tx) => withdrawConsent(tx, { ...about, source: 'one-click' }))
    expect((await Promise.all(tenTimes.map(leave))).filter(Boolean)).toHaveLength(1)
    expect(await historyOf(about.profileId)).toHaveLength(2)
  })

  it('whatever comes first of yes and no, what stands is the last entry', async () => {
    const { about, token } = await asked('sora@example.com')
    const leave = () => inTransaction(db, (tx) => withdrawConsent(tx, { ...about, source: 'unsubscribe' }))
    const confirm = () => inTransaction(db, (tx) => confirmConsent(tx, { token })).catch(() => undefined)
    await Promise.all(tenTimes.map((turn) => (turn % 2 ? leave() : confirm())))
    const [last] = await historyOf(about.profileId)
    const [standing] = await reading(db, (read) => standingsFor(read, about.profileId))
    expect(standing).toMatchObject({ state: last!.state, entryId: last!.id })
    expect(last!.state).toBe('withdrawn')
  })
})
