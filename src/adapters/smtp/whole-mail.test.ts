import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import type { OutgoingMail } from '../../modules/messaging/index.ts'
import { wholeMail } from './whole-mail.ts'

const now = new Date('2026-11-29T09:30:00Z')
const mail: OutgoingMail = {
  messageId: '019aa3c4-0000-7000-8000-000000000001@tea.example',
  from: { name: '온정 "Tea", House', address: 'hello@tea.example' },
  to: 'minji@example.com',
  subject:
    '(광고) 차가 준비됐어요 ☕ and this goes on for longer than a line of a header may be, so that it must be folded',
  html: '<p class="a">Café – 안녕하세요 €12 &amp; more 🍵</p>\n<p>.starts with a dot</p>\r<p>last</p>',
  text: 'Café, €12\n.starts with a dot\nhttps://tea.example/a?b=c',
  unsubscribeUrl: `https://tea.example/unsubscribe/${'x'.repeat(90)}`,
  sendMark: 'f'.repeat(48),
}
const written = (change: Partial<OutgoingMail> = {}, from?: { name: string; address: string }) =>
  wholeMail({ ...mail, ...change }, { from, now })
const read = (bytes: Buffer) => PostalMime.parse(bytes)
const shown = (html: string) => html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
const plain = (text: string | undefined) => text?.replaceAll(/\r\n?/g, '\n').trim()

it('M3: a mail arrives with the words, names and headers it was given, in lines of ASCII that every server takes', async () => {
  const bytes = written()
  expect(written()).toEqual(bytes)
  expect(bytes.toString('latin1')).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  expect(bytes.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(bytes.toString('latin1')).toContain(
    'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 7bit',
  )
  const { from, to, replyTo, subject, messageId, date, headers, html, text } = await read(bytes)
  expect({ from, to, replyTo, subject }).toMatchObject({
    from: mail.from,
    to: [{ address: 'minji@example.com' }],
    replyTo: [mail.from],
    subject: mail.subject,
  })
  expect([messageId, date]).toEqual([`<${mail.messageId}>`, '2026-11-29T09:30:00.000Z'])
  expect(Object.fromEntries(headers.map(({ key, value }) => [key, value]))).toMatchObject({
    'auto-submitted': 'auto-generated',
    'list-unsubscribe': `<${mail.unsubscribeUrl}>`,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    'x-dangol-send': mail.sendMark,
  })
  expect(plain(shown(html!))).toBe(plain(mail.html))
  expect(plain(text)).toBe(mail.text)
})

it('M13: an answer names the mails before it, whatever a stranger put into his Message-ID', async () => {
  const evil = 'her@mail.test>\r\nBcc: all@evil.test\r\nX: <'
  const ids = ['first@tea.example', evil, ...Array.from({ length: 18 }, (_, at) => `${'i'.repeat(80)}${at}@mail.test`)]
  const bytes = written({ inReplyTo: evil, references: ids })
  const { headers, inReplyTo, references } = await read(bytes)
  const names = headers.map(({ key }) => key)
  expect(names).not.toContain('bcc')
  expect(names).not.toContain('auto-submitted')
  expect(inReplyTo).toBe('<her@mail.testBcc:all@evil.testX:>')
  expect(references!.split(' ')).toHaveLength(20)
  expect(references).toMatch(/^<first@tea\.example> /)
})

it.each([
  ['letters in a style, where no reference is read', '<style>a::before { content: "→" }</style><p>안녕</p>'],
  ['letters in a comment that Outlook reads', '<!--[if mso]>안녕<![endif]--><p>Tea</p>'],
  ['lines of more than 998 letters', `<p>${'tea and more tea '.repeat(90)}</p>`],
  ['Korean lines that references make too long', `<p>${'좋은 차 한 잔 '.repeat(60)}</p>`],
  ['a control that a reference would change', '<p>\u0085</p>'],
])('M3: encodes %s, and the words stay', async (_, html) => {
  const bytes = written({ html, text: html })
  expect(
    Math.max(
      ...bytes
        .toString('latin1')
        .split('\r\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThan(999)
  expect(bytes.toString('latin1')).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  const parsed = await read(bytes)
  expect([plain(parsed.html), plain(parsed.text)]).toEqual([html.trim(), html.trim()])
})

it('M3: nothing that somebody typed becomes a header, a second recipient or the end of a part', async () => {
  const evil = 'Tea\r\nBcc: all@example.com'
  const bytes = written({
    subject: `${evil} =?utf-8?q?=0D=0ABcc:_x=40example.com?=`,
    to: 'minji@example.com, sora@example.com',
    from: { name: evil, address: 'hello@tea.example' },
    html: '<p>Tea</p>\n\n--=_\n--=_x--\n',
  })
  const { headers, to, html } = await read(bytes)
  expect(headers.map(({ key }) => key)).not.toContain('bcc')
  expect(to?.map(({ address }) => address)).not.toContain('sora@example.com')
  expect(plain(html)).toBe('<p>Tea</p>\n\n--=_\n--=_x--')
})

it('M25: a person speaks from the address that the server may send for, and answers come to where the shop takes them', async () => {
  const sender = { name: 'Ha-eun 하은', replyTo: 'haeun@tea.example' }
  const server = { name: 'Tea', address: 'post@mail.example' }
  const named = await read(written({ sender, answersTo: 'reply+1@in.tea.example' }, server))
  expect(named.from).toMatchObject({ name: 'Ha-eun 하은', address: 'post@mail.example' })
  expect(named.replyTo).toMatchObject([{ name: 'Ha-eun 하은', address: 'reply+1@in.tea.example' }])
  const plainly = await read(written({}, server))
  expect([plainly.from, plainly.replyTo]).toMatchObject([server, [mail.from]])
})
