import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { edgeOf } from '../../kernel/edge.ts'
import { minutes, seconds } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { announcedIn, inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { findSuppression } from '../consent/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { changeShop } from '../shop/index.ts'
import { dressingFor } from './dressing.ts'
import {
  defineMail,
  isExpected,
  listReplies,
  MailAnswersNothing,
  noteClick,
  noteOpening,
  readingsOf,
  receiveMail,
  sendMail,
  settleReply,
  softBounces,
  takeReport,
} from './index.ts'
import { bounceAddress, readAddress, replyAddress } from './mail-address.ts'
import { deliveryByDay, deliveryByDomain } from './delivery-figures.ts'
import { sendToken, signingKey } from './send-token.ts'
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
const leftFor = (to: string) => inTransaction(db, (tx) => left(tx, to))
const typesIn = (tx: Tx) => announcedIn(tx).map(({ type }) => type)

const dsn = (fields: string, { to, parts = '' }: { to: string; parts?: string }) =>
  Buffer.from(
    [
      `From: Mail Delivery System <MAILER-DAEMON@mx.test>`,
      `To: ${to}`,
      `Subject: Undelivered`,
      `Message-ID: <${newId()}@mx.test>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Sorry.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.test',
      '',
      fields,
      parts,
      '--b--',
      '',
    ].join('\r\n'),
  )
const failed = (recipient: string, status: string, said: string) =>
  `Final-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${said}`
const letter = (headers: Record<string, string>, text: string, type = 'text/plain; charset=utf-8') =>
  Buffer.from(
    [...Object.entries(headers), ['MIME-Version', '1.0'], ['Content-Type', type]]
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n') + `\r\n\r\n${text}\r\n`,
  )
const keyNow = () => reading(db, signingKey)

describe('what comes back', () => {
  it('M4: only addresses that the shop signed are taken, in any case of letters', async () => {
    const key = await keyNow()
    const id = newId()
    const address = bounceAddress(key, id, domain)
    expect(address.length).toBeLessThanOrEqual(64 + 1 + domain.length)
    expect(readAddress(key, address.toUpperCase(), domain)).toEqual({ use: 'bounce', sendId: id })
    const forged = [
      address.replace(/.@/, (end) => (end[0] === '0' ? '1@' : '0@')),
      address.replace('bounce', 'reply'),
      `bounce+${sendToken(key, 'leave', id)}@${domain}`,
      address.replace(domain, 'elsewhere.test'),
      `hello@${domain}`,
    ]
    for (const one of forged) expect(await isExpected(edge, one, domain)).toBe(false)
    expect(await isExpected(edge, address, domain)).toBe(true)
  })

  it.each([
    ['5.1.1', '550 5.1.1 user unknown', 'hard'],
    ['5.0.0', '550 5.1.1 No such user here', 'hard'],
    ['5.0.0', '550 mailbox not found', 'hard'],
    ['5.3.0', '', 'soft'],
    ['5.0.0', '554 blocked by policy', 'soft'],
    ['5.7.1', '550 5.7.1 we take no mail from you', 'soft'],
    ['5.2.2', '552 5.2.2 over quota', 'soft'],
    ['4.4.7', 'delivery time expired', 'soft'],
  ] as const)('M4: a delivery report of status %s, “%s”, is a %s bounce', async (status, said, kind) => {
    const to = `b${newId()}@mail.test`
    const { sendId } = await leftFor(to)
    const address = bounceAddress(await keyNow(), sendId, domain)
    const mail = { raw: dsn(failed(to, status, said), { to: address }), recipients: [address] }
    await receiveMail(edge, mail, domain)
    await receiveMail(edge, mail, domain)
    const { reports, known, suppressed } = await reading(db, async (read) => ({
      reports: await query(read, 'select kind, domain, said from messaging.report where send_id = $1', [sendId]),
      known: (await readingsOf(read, [sendId])).get(sendId),
      suppressed: await findSuppression(read, 'email', to),
    }))
    expect(reports).toMatchObject([{ kind, domain: 'mail.test' }])
    expect(known?.bouncedAt !== undefined).toBe(kind === 'hard')
    expect(suppressed?.reason).toBe(kind === 'hard' ? 'hard-bounce' : undefined)
  })

  it('M4: late, arrived and away are no bounces, and a report of another address does not count against hers', async () => {
    const to = `late${newId()}@mail.test`
    const { sendId } = await leftFor(to)
    const address = bounceAddress(await keyNow(), sendId, domain)
    const take = (raw: Buffer) => receiveMail(edge, { raw, recipients: [address] }, domain)
    await take(dsn(failed(to, '4.4.1', 'later').replace('failed', 'delayed'), { to: address }))
    await take(dsn(failed(to, '2.0.0', 'ok').replace('failed', 'delivered'), { to: address }))
    await take(letter({ From: to, Subject: 'Out of office: Tea', 'Auto-Submitted': 'auto-replied' }, 'I am away'))
    await take(dsn(failed('forwarded@else.test', '5.1.1', 'user unknown'), { to: address }))
    const kinds = await reading(db, (read) =>
      query<{ kind: string }>(read, 'select kind from messaging.report where send_id = $1 order by id', [sendId]),
    )
    expect(kinds).toEqual([{ kind: 'away' }, { kind: 'soft' }])
    expect(await reading(db, (read) => findSuppression(read, 'email', to))).toBeUndefined()
  })

  it(
    'M4: soft bounces are counted, and the address is given up after four mails within thirty days',
    inTx(db, async (tx) => {
      const to = 'minji@full.test'
      const soft = async (mail: number) => {
        const { sendId } = await left(tx, to)
        const report = { source: 'mail', sourceKey: `${mail}`, kind: 'soft', sendId, at: tx.now } as const
        expect(await takeReport(tx, report)).toBe(true)
        expect(await takeReport(tx, report)).toBe(false)
      }
      for (let mail = 1; mail < softBounces.most; mail++) await soft(mail)
      expect(await findSuppression(tx, 'email', to)).toBeUndefined()
      await soft(softBounces.most)
      expect(await findSuppression(tx, 'email', to)).toMatchObject({ reason: 'hard-bounce' })
      expect(typesIn(tx).filter((type) => type === 'messaging.bounced')).toHaveLength(softBounces.most)
      const domains = await deliveryByDomain(tx, { days: 30 })
      expect(domains).toContainEqual(expect.objectContaining({ domain: 'full.test', sent: 4, soft: 4, hard: 0 }))
      expect(await deliveryByDay(tx, { days: 30, timeZone: 'Asia/Seoul' })).toHaveLength(1)
    }),
  )

  it('M4: a feedback report finds the mail by our signed sender or its Message-ID, and she is not written to again', async () => {
    const to = `spam${newId()}@mail.test`
    const { sendId } = await leftFor(to)
    const address = `complaint@${domain}`
    const sender = bounceAddress(await keyNow(), sendId, domain)
    const arf = (kind: string, more: string, original: string) =>
      letter(
        { From: 'fbl@provider.test', Subject: 'complaint', 'Message-ID': `<${newId()}@p>` },
        [
          ...['--a', 'Content-Type: text/plain', '', 'complaint', '--a', 'Content-Type: message/feedback-report', ''],
          ...[`Feedback-Type: ${kind}`, 'User-Agent: Provider/1', more, '', '--a', 'Content-Type: message/rfc822', ''],
          ...[original, 'Subject: Tea', '', 'Tea', '--a--'],
        ].join('\r\n'),
        'multipart/report; report-type=feedback-report; boundary="a"',
      )
    const take = (raw: Buffer) => receiveMail(edge, { raw, recipients: [address] }, domain)
    await take(arf('not-spam', `Original-Mail-From: <${sender}>`, 'From: x@y.test'))
    expect(await reading(db, (read) => findSuppression(read, 'email', to))).toBeUndefined()
    await expect(take(arf('abuse', 'Version: 1', 'Message-ID: <unknown@shop>'))).rejects.toBeInstanceOf(
      MailAnswersNothing,
    )
    await take(arf('abuse', `Original-Mail-From: <${sender}>`, 'From: x@y.test'))
    await take(arf('abuse', 'Version: 1', `Message-ID: <${sendId}@example.com>`))
    const { known, suppressed } = await reading(db, async (read) => ({
      known: (await readingsOf(read, [sendId])).get(sendId),
      suppressed: await findSuppression(read, 'email', to),
    }))
    expect(known?.complainedAt).toBeInstanceOf(Date)
    expect(suppressed).toMatchObject({ reason: 'complaint' })
  })
})

describe('answers', () => {
  it('M13: are kept as hers by the signed address or by what they answer, without scripts and pictures', async () => {
    const to = `minji${newId()}@mail.test`
    const { sendId, profileId } = await leftFor(to)
    const address = replyAddress(await keyNow(), sendId, domain)
    const html = '<p onclick="x()">Where is <b>it</b>?<script>x()</script><img src="https://spy.test/p.gif"></p>'
    const first = letter(
      { From: `Minji <${to}>`, Subject: 'Re: Tea', 'Message-ID': '<1@m>' },
      html,
      'text/html; charset=utf-8',
    )
    for (let time = 0; time < 2; time++) await receiveMail(edge, { raw: first, recipients: [address] }, domain)
    const second = letter(
      { From: to, Subject: 'Re: Tea', 'Message-ID': '<2@m>', 'In-Reply-To': `<${sendId}@example.com>` },
      '차 맛있어요',
    )
    await receiveMail(edge, { raw: second, recipients: [`reply@${domain}`] }, domain)
    const replies = await reading(db, (read) => listReplies(read, { profileId, limit: 10 }))
    expect(replies).toMatchObject([
      { bodyText: expect.stringContaining('차 맛있어요') as string, isFromRecipient: true, sendId },
      { html: expect.stringContaining('<b>it</b>') as string, fromName: 'Minji', doneAt: null },
    ])
    expect(replies[1]!.html).not.toMatch(/script|onclick|img/)
    const events = await db.pool.query(
      `select data from kernel.event where type = 'messaging.replied' and profile_id = $1`,
      [profileId],
    )
    expect(events.rows).toHaveLength(2)
    await inTransaction(db, (tx) => settleReply(tx, { replyId: replies[0]!.id, isDone: true, by: 'staff' }))
    const waiting = await reading(db, (read) => listReplies(read, { profileId, state: 'waiting', limit: 10 }))
    expect(waiting.map(({ id }) => id)).toEqual([replies[1]!.id])
  })

  it('M13: of a machine or a stranger are none', async () => {
    const to = `sora${newId()}@mail.test`
    const { sendId, profileId } = await leftFor(to)
    const address = replyAddress(await keyNow(), sendId, domain)
    const away = letter({ From: to, Subject: 'Automatic reply: Tea', 'Auto-Submitted': 'auto-replied' }, 'Away')
    await receiveMail(edge, { raw: away, recipients: [address] }, domain)
    const stranger = letter({ From: 'x@evil.test', Subject: 'Re', 'In-Reply-To': `<${sendId}@example.com>` }, 'Hi')
    const take = receiveMail(edge, { raw: stranger, recipients: [`reply@${domain}`] }, domain)
    await expect(take).rejects.toBeInstanceOf(MailAnswersNothing)
    expect(await reading(db, (read) => listReplies(read, { profileId, limit: 10 }))).toEqual([])
  })
})

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
    expect(machines.known).toEqual({ openedByMachineAt: expect.any(Date) as Date })
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
    expect(withoutSecrets('https://shop.test/products/first-flush-jeju-green-tea')).toBe(
      'https://shop.test/products/first-flush-jeju-green-tea',
    )
  })
})
