import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/kernel/clock.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { reading } from '../../src/kernel/transaction.ts'
import { modulesOf } from '../../src/modules.ts'
import { startCheckout } from '../../src/modules/checkout/index.ts'
import { findSuppression } from '../../src/modules/consent/index.ts'
import { messagingModule, type OutgoingMail, retrySend, takeReport } from '../../src/modules/messaging/index.ts'
import { erasePerson, mergeProfiles, unmergeProfiles } from '../../src/modules/profiles/index.ts'
import { campaignScene } from '../../src/testing/campaigns.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { journeyScene, send, wait } from '../../src/testing/journeys.ts'
import { testPorts } from '../../src/testing/ports.ts'
import { refusalOf } from '../../src/testing/refusal.ts'
import { aTeaShop } from '../../src/testing/tea-shop.ts'

const db = await testDatabase()
const { inTx, crowd, begin, one, left, deliver, proceed, recipients, says, nextNoon } = campaignScene(db)
const { person, template, journey, archiveAll, go, later, looks, runsOf } = journeyScene(db)
const by = { kind: 'user', id: 'hana' }
const modules = modulesOf(testPorts())
const erase = (profileId: string) => inTx((tx) => erasePerson(tx, modules, { profileId, by }))
const shop = await inTx(aTeaShop)
const reviewed = { on: 'event', event: 'reviews.review-submitted' } as const

afterEach(archiveAll)
beforeEach(() => {
  nextNoon()
  left.length = 0
})

/** Where mails to somebody went. */
const written = async (profileId: string) =>
  (
    await db.pool.query<{ recipient: string }>('select recipient from messaging.send where profile_id = $1', [
      profileId,
    ])
  ).rows.map(({ recipient }) => recipient)

/** In which tables a word stands, whatever the column. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'job') order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await db.pool.query(`select from ${name} t where t::text ilike $1 limit 1`, [`%${word}%`])
    if (rowCount) found.push(name)
  }
  return found
}

describe('somebody who is forgotten', () => {
  it('P5 N4: in the middle of a campaign and a journey, with an open cart, hears nothing more and stands nowhere', async () => {
    const { segmentId, people } = await crowd(3)
    const [written, waits, stays] = people as [string, string, string]
    const address = async (id: string) =>
      (await db.pool.query<{ value: string }>('select value from profiles.identity where profile_id = $1', [id]))
        .rows[0]!.value
    const [ofWritten, ofWaits] = [await address(written), await address(waits)]
    const word = await template('Hello')
    const id = await journey({ start: reviewed, steps: { rest: wait(1, 'mail'), mail: send(word) } })
    await inTx((tx) =>
      startCheckout(tx, {
        ...{ marketCode: 'us', locale: 'en', lines: [{ variantId: shop.tea, quantity: 1 }] },
        ...{ email: ofWaits, giftMessage: `From ${ofWaits}` },
      }),
    )
    await looks(waits, shop.tea)
    await go()
    expect(await runsOf(waits, id)).toMatchObject([{ state: 'active' }])

    const campaignId = await begin(await one(segmentId))
    await proceed()
    await erase(waits)
    await erase(written)
    await proceed()
    await deliver()
    await later(days(2))
    await proceed()
    expect(left.map(({ to }) => to)).toEqual([await address(stays)])
    expect((await runsOf(waits, id)).map(({ ending }) => ending)).toEqual(['erased'])
    const states = new Map((await recipients(campaignId)).map(({ profileId, state }) => [profileId, state]))
    expect([...states.values()].filter((state) => ['due', 'held', 'waiting'].includes(state))).toEqual([])
    for (const gone of [ofWritten, ofWaits]) expect(await tablesWith(gone)).toEqual([])
    await erase(stays)
  })

  it('P5: as her mail is being handed over is written to nowhere again: no answer, bounce or second try brings her back', async () => {
    const { segmentId, people } = await crowd(1)
    const [her] = people as [string]
    await begin(await one(segmentId))
    await proceed()
    await proceed()
    let to = ''
    const messaging = messagingModule({
      transport: {
        name: 'test',
        deliver: async (mail: OutgoingMail) => {
          to = mail.to
          await erase(her)
          throw Object.assign(new Error(`550 5.1.1 <${mail.to}>: no such user`), { responseCode: 550 })
        },
      },
    })
    await messaging.recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edgeOf(db))
    expect(to).toContain('@example.com')
    const { rows } = await db.pool.query<{ id: string; state: string }>(
      'select id, state from messaging.send where profile_id = $1',
      [her],
    )
    expect(rows).toMatchObject([{ state: 'refused' }])
    const sendId = rows[0]!.id
    const bounce = { source: 'mail', kind: 'hard', sendId, said: `550 <${to}> is gone`, address: to } as const
    await inTx((tx) => takeReport(tx, { ...bounce, sourceKey: sendId, at: tx.now }))
    expect(await reading(db, (read) => findSuppression(read, 'email', to))).toBeUndefined()
    expect(await refusalOf(inTx((tx) => retrySend(tx, sendId)))).toMatchObject({ code: 'messaging/reader-forgotten' })
    expect(await tablesWith(to)).toEqual([])
  })
})

describe('somebody who turns out to be two', () => {
  it('P4 M1: while a journey waits: it goes on with whom it began, and each hears what is hers', async () => {
    const mail = await template('Hello')
    const id = await journey({ start: reviewed, steps: { rest: wait(2, 'mail'), mail: send(mail) } })
    const [minji, twin] = [await person('minji'), await person('twin')]
    for (const who of [minji, twin]) await says(who, true)
    await looks(twin, shop.tea)
    await go()
    const { mergeId } = await inTx((tx) =>
      mergeProfiles(tx, { profileId: minji, withProfileId: twin, reason: 'One', by }),
    )
    await go()
    expect(await runsOf(minji, id)).toMatchObject([{ state: 'active' }])
    await later(days(1))
    await inTx((tx) => unmergeProfiles(tx, { mergeId: mergeId!, reason: 'Two', by }))
    await go()
    await looks(minji, shop.tea)
    await go()
    expect([await runsOf(minji, id), await runsOf(twin, id)]).toMatchObject([
      [{ state: 'active' }],
      [{ state: 'active' }],
    ])
    await later(days(1))
    expect([await written(minji), await written(twin)]).toEqual([[], ['twin@example.com']])
    await later(days(1))
    expect([await written(minji), await written(twin)]).toEqual([['minji@example.com'], ['twin@example.com']])
  })
})
