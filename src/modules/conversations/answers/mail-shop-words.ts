import { days, later } from '../../../kernel/clock.ts'
import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findSend, sendMail, sendMessage, type SendContent, withoutWayOut } from '../../messaging/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { messagesById } from '../messages/list-messages.ts'
import type { Message } from '../messages/message.ts'
import { lockThread } from '../threads/find-thread.ts'
import type { Thread } from '../threads/thread.ts'
import { mailOf } from './deliver-answer.ts'
import { addressOf } from './mail-unseen.ts'

/** What is older than this is not mailed any more. */
const longestMs = days(2)

const words = {
  en: 'There is a message for you in our chat',
  ko: '채팅에 새 소식을 남겼어요',
}

/** Sends what a journey or campaign said in the chat, and she has not seen for some minutes, to her mail address. */
export async function mailShopWords(edge: Edge, baseUrl: string): Promise<void> {
  const due = await edge.reading((read) =>
    query<{ id: string; threadId: string }>(
      read,
      `select id, thread_id as "threadId" from conversations.message where mail_due_at <= $1
       order by mail_due_at, id limit 200`,
      [read.now],
    ),
  )
  for (const one of due) await edge.inTransaction((tx) => mailOne(tx, one, baseUrl))
}

/**
 * Each goes once, whatever is repeated. What is about her order goes like an answer; advertising and requests for reviews
 * go through the door for such mails: only where she agreed to them by mail, counted by her budget, in waking hours.
 */
async function mailOne(tx: Tx, { id, threadId }: { id: string; threadId: string }, baseUrl: string): Promise<void> {
  const thread = await lockThread(tx, threadId)
  const [due] = await query<{ sendId: string }>(
    tx,
    `select send_id as "sendId" from conversations.message where id = $1 and mail_due_at <= $2`,
    [id, tx.now],
  )
  const send = due && (await findSend(tx, due.sendId))
  const [message] = await messagesById(tx, [id])
  if (!send || !message) return
  const isOver = message.number <= thread.seenNumber || later(message.at, longestMs) <= tx.now
  const came = isOver ? {} : await mailed(tx, { thread, message, send, baseUrl })
  await query(
    tx,
    `update conversations.message set mail_due_at = $2, mail_send_id = $3,
       mailed_at = case when $3::uuid is null then mailed_at else $4 end where id = $1`,
    [id, came.heldUntil ?? null, came.sendId ?? null, tx.now],
  )
}

interface ToMail {
  readonly thread: Thread
  readonly message: Message
  readonly send: SendContent
  readonly baseUrl: string
}

async function mailed(
  tx: Tx,
  { thread, message, send, baseUrl }: ToMail,
): Promise<{ sendId?: string; heldUntil?: Date }> {
  const shop = await shopSettings(tx)
  const origin = (shop.baseUrl ?? baseUrl).replace(/\/$/, '')
  const { text, cards, name, offer } = message
  const letter = { thread, text: withoutWayOut(text), cards, from: name, origin, link: offer?.link }
  const mail = await mailOf(tx, letter, words[thread.locale.startsWith('ko') ? 'ko' : 'en'])
  const key = `conversation-unseen:${message.id}`
  if (send.purpose === 'order') {
    const to = await addressOf(tx, thread)
    if (!to) return {}
    return { sendId: await sendMail(tx, { key, to, profileId: thread.profileId, locale: thread.locale, mail }) }
  }
  if (!thread.profileId) return {}
  const sending = await sendMessage(tx, {
    ...{ key, profileId: thread.profileId, purpose: send.purpose, content: { channel: 'email', mail } },
    ...{ locale: thread.locale, country: send.country ?? undefined, boughtAt: send.boughtAt ?? undefined, origin },
    ...{ tells: send.tells, isAskedFor: send.isAskedFor, ...automationOf(send) },
  })
  if ('sendId' in sending) return { sendId: sending.sendId }
  return 'heldUntil' in sending ? { heldUntil: sending.heldUntil } : {}
}

const automationOf = ({ automationKind: kind, automationId: id, template, ...its }: SendContent) =>
  kind && id
    ? {
        automation: {
          ...{ kind, id, name: template },
          ...(its.automationStep && { step: its.automationStep }),
          ...(its.automationVariant && { variant: its.automationVariant }),
        },
      }
    : {}
