import { later, minutes, seconds } from '../../kernel/clock.ts'
import type { Edge, Module } from '../../kernel/module.ts'
import {
  type MailTransport,
  noteClick,
  noteOpening,
  type OutgoingMail,
  receiveMail,
  type Visitor,
} from '../../modules/messaging/index.ts'
import type { Past } from './past.ts'

/** Where answers to the demo's mails would arrive (RFC 2606). */
export const demoMailDomain = 'mail.onjeong.example'

/** What the demo's customers do with their mails. */
export interface Mailbox {
  /** Mails go no further than here. */
  readonly transport: MailTransport
  /** Some of what arrived is read, answered, or comes back. */
  readAll(past: Past, modules: readonly Module[]): Promise<void>
}

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'
const visitor = (userAgent: string, at: number): Visitor => ({
  ...{ method: 'GET', userAgent, isPrefetch: false },
  ip: `192.0.2.${at % 250}`,
})

/** In the language of the mail that they answer. */
const answers = [
  {
    ko: '선물로 보낸 건데, 혹시 쪽지를 한 장 더 넣어 주실 수 있을까요?\n\n고맙습니다.',
    en: 'It is a present. Could you put one more note in, please?\n\nThank you!',
  },
  {
    ko: '오늘 아침에 받았는데 향이 참 좋아요. 물은 얼마나 뜨거워야 하나요?',
    en: 'It arrived this morning and smells wonderful. How hot should the water be?\n\nThank you!',
  },
] as const

export function openMailbox(): Mailbox {
  const arrived: OutgoingMail[] = []
  let read = 0
  return {
    transport: { name: 'demo', deliver: (mail) => Promise.resolve(void arrived.push(mail)) },
    readAll: async (past, modules) => {
      if (read === arrived.length) return
      past.goTo(later(past.db.clock.now(), minutes(6)))
      for (; read < arrived.length; read++) await handle(past.edge, arrived[read]!, read)
      past.goTo(later(past.db.clock.now(), seconds(40)))
      const sweeps = modules.flatMap(({ recurring }) => recurring ?? [])
      await sweeps.find(({ name }) => name === 'messaging.settle-visits')?.run(past.edge)
    },
  }
}

/** Of ten mails three are opened by hand, two are followed, two are looked at by a machine alone; a few come back. */
async function handle(edge: Edge, mail: OutgoingMail, at: number): Promise<void> {
  const fate = (at * 7) % 10
  const dot = /\/o\/([0-9a-f]+)\.gif/.exec(mail.html)?.[1]
  const link = /href="[^"]+\/l\/([^"]+)"/.exec(mail.html)?.[1]
  if (dot && fate < 5) await noteOpening(edge, dot, visitor(fate < 3 ? phone : 'Mozilla/5.0', at))
  if (link && fate < 2) await noteClick(edge, link, visitor(phone, at))
  const answer = answers[Math.floor(at / 9)]
  if (at % 9 === 5 && answer && mail.answersTo) await take(edge, mail.answersTo, answerOf(mail, answer))
  if (at === 14 && mail.envelopeFrom) await take(edge, mail.envelopeFrom, fullMailboxOf(mail))
}

const take = (edge: Edge, recipient: string, raw: string): Promise<void> =>
  receiveMail(edge, { raw: Buffer.from(raw), recipients: [recipient] }, demoMailDomain)

const answerOf = (mail: OutgoingMail, text: (typeof answers)[number]): string =>
  [
    `From: ${mail.to}`,
    `Subject: =?UTF-8?B?${Buffer.from(`Re: ${mail.subject}`).toString('base64')}?=`,
    `Message-ID: <answer-${mail.messageId}>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    /[가-힣]/.test(mail.subject) ? text.ko : text.en,
  ].join('\r\n')

const fullMailboxOf = (mail: OutgoingMail): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mail.example>',
    'Subject: Undelivered',
    `Message-ID: <returned-${mail.messageId}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    `Final-Recipient: rfc822; ${mail.to}`,
    'Action: failed',
    'Status: 5.2.2',
    'Diagnostic-Code: smtp; 552 5.2.2 Mailbox is full',
    '',
    '--b--',
    '',
  ].join('\r\n')
