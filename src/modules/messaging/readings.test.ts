import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { edgeOf } from '../../kernel/edge.ts'
import { minutes, seconds } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { announcedIn, inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { testDatabase } from '../../testing/database.ts'
import { profileByEmail } from '../profiles/index.ts'
import { changeShop } from '../shop/index.ts'
import { dressingFor } from './dressing.ts'
import { defineMail, noteClick, noteOpening, readingsOf, sendMail } from './index.ts'
import { settleVisits } from './settle-visits.ts'
import { withoutSecrets } from './without-secrets.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const domain = 'in.shop.test'
const outside = { baseUrl: 'https://shop.test', incomingDomain: domain }
const tea = defineMail('tea-news', z.object({}), {
  en: {
    subject: 'Tea',
    preheader: 'Tea',
    body: '<mj-text><a href="https://shop.test/p/green?utm_source=mail&amp;size=2">Tea</a> <a href="https://other.test/x">More</a></mj-text>',
    text: 'Tea https://shop.test/p/green',
  },
})

/** A mail that has left. */
async function left(tx: Tx, to: string): Promise<{ sendId: string; profileId: string }> {
  const profileId = await profileByEmail(tx, to)
  const sendId = await sendMail(tx, { key: newId(), to, profileId, locale: 'en', mail: tea({}) })
  await query(tx, `update messaging.send set state = 'sent', sent_at = $2 where id = $1`, [sendId, tx.now])
  return { sendId, profileId }
}

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15'
const visitor = (userAgent = phone, method = 'GET', ip = '203.0.113.9') => ({
  method,
  ip,
  userAgent,
  isPrefetch: false,
})

/** The links and the dot of one mail as it arrives. */
async function arrived(to: string) {
  const { sendId, profileId } = await inTransaction(db, async (tx) => {
    await changeShop(tx, { settings: { mailFigures: { opens: 'everywhere', clicks: 'everywhere' } } })
    return left(tx, to)
  })
  const html = await reading(db, async (read) => {
    const [send] = await query<{ html: string }>(read, 'select html from messaging.send where id = $1', [sendId])
    const bare = { from: { name: '', address: '' }, messageId: '', to, subject: '', text: '' }
    return (await dressingFor(read, [sendId], outside)).dress({ ...bare, html: send!.html }, sendId).html
  })
  const links = [...html.matchAll(/href="https:\/\/shop\.test\/l\/([^"]+)"/g)].map(([, token]) => token!)
  const dot = /src="https:\/\/shop\.test\/o\/([0-9a-f]+)\.gif"/.exec(html)![1]!
  return { sendId, profileId, links, dot }
}
const settledFor = (sendId: string) =>
  inTransaction(db, async (tx) => {
    await settleVisits(tx)
    return {
      types: announcedIn(tx).map(({ type, data }) => [type, data['isMachine']]),
      known: (await readingsOf(tx, [sendId])).get(sendId),
    }
  })
const reasonsOf = async (sendId: string) => {
  const found = await db.pool.query<{ because: string | null; visitor: Buffer | null }>(
    'select because, visitor from messaging.visit where send_id = $1 order by at, id',
    [sendId],
  )
  expect(found.rows.every((row) => row.visitor === null)).toBe(true)
  return found.rows.map(({ because }) => because)
}

describe('openings and clicks', () => {
  it('M14: a person is told from Apple’s proxy, a scanner and a program, and both figures are kept', async () => {
    const { sendId, links, dot } = await arrived(`alex${newId()}@mail.test`)
    expect(links).toHaveLength(3)
    db.clock.forward(minutes(5))
    await noteOpening(edge, dot, visitor('Mozilla/5.0', 'GET', '17.0.0.1'))
    await noteClick(edge, links[0]!, visitor(phone, 'HEAD'))
    await noteClick(edge, links[0]!, visitor('python-requests/2', 'GET', '10.0.0.2'))
    expect((await settledFor(sendId)).types).toEqual([])
    db.clock.forward(seconds(30))
    const machines = await settledFor(sendId)
    expect(machines.types).toEqual([
      ['messaging.opened', true],
      ['messaging.clicked', true],
    ])
    expect(machines.known).toMatchObject({ openedByMachineAt: expect.any(Date) as Date })
    expect(await noteClick(edge, links[0]!, visitor())).toBe('https://shop.test/p/green?utm_source=mail&size=2')
    db.clock.forward(seconds(30))
    const person = await settledFor(sendId)
    expect(person.types).toEqual([
      ['messaging.opened', false],
      ['messaging.clicked', false],
    ])
    expect(person.known).toMatchObject({ clickedAt: expect.any(Date) as Date, openedAt: expect.any(Date) as Date })
    expect(await reasonsOf(sendId)).toEqual(['privacy-proxy', 'head', 'agent', null])
  })

  it('M14: whoever follows all links at once, the hidden one, or none too early is a machine', async () => {
    const all = await arrived(`all${newId()}@mail.test`)
    await noteClick(edge, all.links[0]!, visitor())
    db.clock.forward(minutes(3))
    for (const link of all.links.slice(0, 2)) await noteClick(edge, link, visitor())
    await noteClick(edge, all.links[1]!, visitor(phone, 'GET', '203.0.113.77'))
    await noteClick(edge, all.links[2]!, visitor(phone, 'GET', '203.0.113.77'))
    db.clock.forward(seconds(30))
    await settledFor(all.sendId)
    const reasons = await reasonsOf(all.sendId)
    expect(reasons).toEqual(['too-soon', 'several-links', 'several-links', 'trap', 'trap'])
  })

  it('M14: leads nowhere but where the mail led, and counts nothing where the shop or the law says so', async () => {
    const { links, dot } = await arrived(`none${newId()}@mail.test`)
    const before = await db.pool.query('select count(*)::int as n from messaging.visit')
    const broken = links[0]!.slice(0, -2) + (links[0]!.endsWith('AA') ? 'BB' : 'AA')
    expect(await noteClick(edge, broken, visitor())).toBeUndefined()
    expect(await noteClick(edge, Buffer.from('https://evil.test').toString('base64url'), visitor())).toBeUndefined()
    await noteOpening(
      edge,
      dot.replace(/.$/, (end) => (end === '0' ? '1' : '0')),
      visitor(),
    )
    expect((await db.pool.query('select count(*)::int as n from messaging.visit')).rows).toEqual(before.rows)

    await inTransaction(db, async (tx) => {
      const bare = { from: { name: '', address: '' }, messageId: '', to: '', subject: '', text: '' }
      const html = '<a class="x" href="https://shop.test/unsubscribe/T">out</a><a href="https://shop.test/p">in</a>'
      const dressed = async (country: string | null, choice: 'where-free' | 'off') => {
        const { sendId } = await left(tx, 'free@mail.test')
        await query(tx, 'update messaging.send set country = $2 where id = $1', [sendId, country])
        await changeShop(tx, { settings: { mailFigures: { opens: choice, clicks: choice } } })
        return (await dressingFor(tx, [sendId], outside)).dress({ ...bare, html }, sendId).html
      }
      expect(await dressed('DE', 'where-free')).toBe(html)
      expect(await dressed(null, 'where-free')).toBe(html)
      expect(await dressed('KR', 'off')).toBe(html)
      const free = await dressed('KR', 'where-free')
      expect(free).toContain('href="https://shop.test/unsubscribe/T"')
      expect(free).not.toContain('href="https://shop.test/p"')
      expect(free).toContain('/o/')
    })
  })

  it('tells where a link leads without what lets somebody in', () => {
    expect(withoutSecrets('https://shop.test/en/orders/aB3dE6gH9jK2mN5pQ8sT1?key=secret&utm_source=mail')).toBe(
      'https://shop.test/en/orders/…?utm_source=mail',
    )
    expect(withoutSecrets('https://shop.test/r/Xk2_a0Bc9-dE')).toBe('https://shop.test/r/…')
    expect(withoutSecrets('https://shop.test/products/first-flush-jeju-green-tea')).toBe(
      'https://shop.test/products/first-flush-jeju-green-tea',
    )
  })
})
