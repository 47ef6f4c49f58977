import { expect, it } from 'vitest'
import { z } from 'zod'
import { minutes, seconds } from '../../kernel/clock.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { consentHistory, mayContact, recordConsent, wordingOf } from '../../modules/consent/index.ts'
import {
  defineMail,
  messagingModule,
  type OutgoingMail,
  readingsOf,
  readingsOfAutomation,
  sendMarketingMail,
} from '../../modules/messaging/index.ts'
import { orderCancelled, orderPlaced } from '../../modules/orders/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { deliverMail } from '../../testing/deliver-mail.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from '../storefront/storefront.tsx'
import { mailLinks } from './mail-links.ts'

const db = await testDatabase()
const app = testApp(db)
const server = await testServer(
  app,
  mailLinks,
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const origin = 'https://shop.test'
const harvest = defineMail('harvest-links', z.object({}), {
  en: {
    subject: 'New harvest',
    preheader: 'Tea',
    body: `<mj-text><a href="${origin}/">Home</a> <a href="${origin}/news">News</a></mj-text>`,
    text: 'Tea',
  },
})
const left: OutgoingMail[] = []
const transport = { name: 'test', deliver: (mail: OutgoingMail) => Promise.resolve(void left.push(mail)) }
const modules = [messagingModule({ transport })]

/** A mail of advertising as it arrived in her mailbox. */
async function arrivedAt(email: string) {
  const { her, sendId } = await inTransaction(db, async (tx) => {
    await changeShop(tx, { settings: { mailFigures: { opens: 'everywhere', clicks: 'everywhere' } } })
    const her = { profileId: await profileByEmail(tx, email), channel: 'email', purpose: 'marketing' } as const
    await recordConsent(tx, {
      ...her,
      state: 'granted',
      wording: wordingOf('checkout', 'en'),
      source: 'checkout',
      country: 'US',
    })
    const order = { key: newId(), profileId: her.profileId, locale: 'en', country: 'US', origin, mail: harvest({}) }
    const { sendId } = (await sendMarketingMail(tx, order)) as { sendId: string }
    await query(
      tx,
      `update messaging.send set automation_kind = 'campaign', automation_id = 'c1', automation_step = 's' where id = $1`,
      [sendId],
    )
    return { her, sendId }
  })
  await deliverMail(app.edge, transport, sendId, { baseUrl: origin, incomingDomain: undefined })
  const mail = left.at(-1)!
  const links = [...mail.html.matchAll(/(?:href|src)="(https:\/\/shop\.test\/[^"]+)"/g)].map(([, url]) =>
    url!.replaceAll('&amp;', '&'),
  )
  return { her, sendId, mail, links }
}
const ask = (method: 'GET' | 'HEAD' | 'POST', url: string, agent: string, payload?: string) =>
  server.inject({
    method,
    url: url.slice(origin.length),
    headers: {
      accept: 'text/html',
      'user-agent': agent,
      ...(payload && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(payload && { payload }),
  })
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile'

it('M4: a scanner that asks for every link of a mail changes nothing; one click is by which mail she left', async () => {
  const { her, sendId, mail, links } = await arrivedAt('minji@example.com')
  expect(links.length).toBeGreaterThanOrEqual(6)
  expect(mail.unsubscribeUrl).toMatch(/\/unsubscribe\/[^?]+\?m=[0-9a-f]{48}$/)
  expect(links).toContain(mail.unsubscribeUrl)
  db.clock.forward(minutes(5))
  for (const link of links) {
    for (const method of ['HEAD', 'GET'] as const) {
      const { statusCode } = await ask(method, link, phone)
      expect([200, 302]).toContain(statusCode)
    }
  }
  db.clock.forward(seconds(30))
  for (const sweep of modules[0]!.recurring!.filter(({ name }) => name === 'messaging.settle-visits'))
    await sweep.run(app.edge)
  const { known, answer } = await reading(db, async (read) => ({
    known: (await readingsOf(read, [sendId])).get(sendId),
    answer: await mayContact(read, { ...her, country: 'US', now: read.now }),
  }))
  expect(answer.may).toBe(true)
  expect(known).not.toHaveProperty('clickedAt')
  expect(known).not.toHaveProperty('unsubscribedAt')

  const page = await ask('GET', mail.unsubscribeUrl!, phone)
  expect(page.body).toContain(mail.unsubscribeUrl!.slice(-50))
  expect((await ask('POST', mail.unsubscribeUrl!, '', 'List-Unsubscribe=One-Click')).body).toBe('Done.')
  const [entry] = await reading(db, (read) => consentHistory(read, { profileId: her.profileId }))
  expect(entry).toMatchObject({ state: 'withdrawn', source: 'one-click', evidence: { sendId } })
  await runAllConsumers(db, modules)
  const [figures] = await reading(db, (read) => readingsOfAutomation(read, { kind: 'campaign', id: 'c1' }))
  expect(figures).toMatchObject({ step: 's', sent: 1, unsubscribed: 1, clicked: 0, opened: 0, openedByMachine: 1 })
}, 60_000)

it('M11: an order within five days of a link that she followed counts for its mail, until it is called off', async () => {
  const { her, links } = await arrivedAt('alex@example.com')
  const sorasMail = await arrivedAt('sora@example.com')
  db.clock.forward(minutes(5))
  await ask(
    'GET',
    links.find((link) => link.includes('/l/'))!,
    phone,
  )
  await ask(
    'HEAD',
    sorasMail.links.find((link) => link.includes('/l/'))!,
    phone,
  )
  db.clock.forward(seconds(30))
  await modules[0]!.recurring!.find(({ name }) => name === 'messaging.settle-visits')!.run(app.edge)
  const place = (profileId: string) =>
    inTransaction(db, async (tx) => {
      const order = { orderId: tx.newId(), profileId, checkoutId: tx.newId() }
      await tx.publish(orderPlaced({ ...order, total: money(2_400, 'EUR'), market: 'eu', channel: 'page', lines: [] }))
      return order
    })
  const order = await place(her.profileId)
  await place(sorasMail.her.profileId)
  db.clock.forward(minutes(60 * 24 * 6))
  await place(her.profileId)
  const figures = async () => {
    await runAllConsumers(db, modules)
    return (await reading(db, (read) => readingsOfAutomation(read, { kind: 'campaign', id: 'c1' })))[0]
  }
  expect(await figures()).toMatchObject({ clicked: 1, orders: 1, earned: [{ amount: 2_400, currency: 'EUR' }] })
  await inTransaction(db, (tx) => tx.publish(orderCancelled({ ...order, lines: [], by: 'shopper' })))
  expect(await figures()).toMatchObject({ orders: 0, earned: [] })
})

it('leads nowhere for a token that was not made here', async () => {
  const answer = await ask('GET', `${origin}/l/${Buffer.from('https://evil.test').toString('base64url')}`, phone)
  expect(answer.statusCode).toBe(404)
  expect(answer.headers.location).toBeUndefined()
  expect((await ask('GET', `${origin}/o/${'0'.repeat(48)}.gif`, phone)).headers['content-type']).toBe('image/gif')
})
