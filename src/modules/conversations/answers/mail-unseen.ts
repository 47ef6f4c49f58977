import { later, minutes } from '../../../kernel/clock.ts'
import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { sendMail } from '../../messaging/index.ts'
import { findProfile } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { listMessages } from '../messages/list-messages.ts'
import { chatSettings } from '../threads/chat-settings.ts'
import { lockThread, touchThread } from '../threads/find-thread.ts'
import type { Thread } from '../threads/thread.ts'
import { mailOf } from './deliver-answer.ts'

/** What is older than this is not mailed any more. */
const longestAgoDays = 2

const words = {
  en: 'We answered you in the chat',
  ko: '채팅에 답변을 남겼어요',
}

/** Sends what staff answered in the chat, and she has not seen for some minutes, to her mail address. */
export async function mailUnseen(edge: Edge, baseUrl: string): Promise<void> {
  const due = await edge.reading(async (read) => {
    const { mailAfterMinutes } = await chatSettings(read)
    return query<{ threadId: string }>(
      read,
      `select distinct m.thread_id as "threadId" from conversations.message as m
       join conversations.thread as t on t.id = m.thread_id
       where m.who = 'staff' and m.mailed_at is null and m.send_id is null and t.channel = 'chat'
         and m.at between $1 and $2 and m.number > t.seen_number
         and (t.said_email is not null or t.known_by = 'sign-in')
       limit 200`,
      [later(read.now, -minutes(longestAgoDays * 24 * 60)), later(read.now, -minutes(mailAfterMinutes))],
    )
  })
  for (const { threadId } of due) await edge.inTransaction((tx) => mailOne(tx, threadId, baseUrl))
}

/** All unseen answers in one mail; each goes once, whatever is repeated. */
async function mailOne(tx: Tx, threadId: string, baseUrl: string): Promise<void> {
  const thread = await lockThread(tx, threadId)
  const to = await addressOf(tx, thread)
  const all = await listMessages(tx, { threadId, after: thread.seenNumber, asSheSees: true, limit: 50 })
  const unseen = all.filter(({ who, mailedAt }) => who === 'staff' && mailedAt === null)
  const last = unseen.at(-1)
  if (!last) return
  await query(tx, 'update conversations.message set mailed_at = $2 where id = any($1::uuid[])', [
    unseen.map(({ id }) => id),
    to ? tx.now : null,
  ])
  if (!to) return
  const shop = await shopSettings(tx)
  const sendId = await sendMail(tx, {
    ...{ key: `conversation-unseen:${last.id}`, to, profileId: thread.profileId, locale: thread.locale },
    mail: await mailOf(
      tx,
      {
        ...{ thread, from: last.name, origin: (shop.baseUrl ?? baseUrl).replace(/\/$/, '') },
        text: unseen.map(({ text }) => text).join('\n\n'),
        cards: unseen.flatMap(({ cards }) => cards),
      },
      words[thread.locale.startsWith('ko') ? 'ko' : 'en'],
    ),
  })
  await query(tx, 'update conversations.message set send_id = $2 where id = $1', [last.id, sendId])
  await touchThread(tx, threadId)
}

/** Where she said that answers reach her; else her own address, where she was signed in. */
export async function addressOf(tx: Tx, { saidEmail, knownBy, profileId }: Thread): Promise<string | undefined> {
  if (saidEmail) return saidEmail
  return knownBy === 'sign-in' && profileId ? ((await findProfile(tx, profileId))?.email ?? undefined) : undefined
}
