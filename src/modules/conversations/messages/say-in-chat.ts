import { later, minutes } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { hearInChat, type PlatformWords } from '../../messaging/index.ts'
import { said } from '../events.ts'
import { greet } from '../helper/greet.ts'
import { byRule } from '../helper/reply.ts'
import { understand } from '../helper/understand.ts'
import { claimPictures } from './pictures.ts'
import { pressIn } from './press-in.ts'
import { ChatOff, NothingSaid, TextTooLong, TooManyMessages } from '../refusals.ts'
import { chatSettings, wordsHeard } from '../threads/chat-settings.ts'
import { type ChatVisitor, openChat } from '../threads/find-chat.ts'
import { findThread } from '../threads/find-thread.ts'
import { noteHerWord } from '../threads/note-her-word.ts'
import type { Thread, ThreadAbout } from '../threads/thread.ts'
import { messageOfKey } from './list-messages.ts'
import { longestText, type Message } from './message.ts'
import { putMessage } from './put-message.ts'

export interface WordsToSay {
  readonly visitor: ChatVisitor
  /** Made by her browser: sent again it is the same message. */
  readonly id: string
  readonly text: string
  /** Sent before, see `keepChatPicture`. */
  readonly pictureIds?: readonly string[] | undefined
  /** Under which message she pressed these words; words that do not stand there are words like any other. */
  readonly answersId?: string | undefined
  readonly locale: string
  /** Where she is. */
  readonly about?: ThreadAbout | undefined
  /** The secret of her cart, by which she is greeted. */
  readonly cartToken?: string | undefined
}

export interface Said {
  readonly message: Message
  readonly thread: Thread
  /** The helper answers: it has the thread, this was not answered before, and asks for an answer. */
  readonly isForHelper: boolean
}

/** So many of hers in ten minutes. */
export const mostInTenMinutes = 60

/**
 * Something a shopper says in the shop's own chat. Said again under the same id it is the same message, and changes
 * nothing.
 *
 * @throws {ChatOff}
 * @throws {NothingSaid} without words and pictures
 * @throws {TextTooLong} above 4,000 characters
 * @throws {TooManyMessages} above 60 in ten minutes
 * @throws {PictureUnknown}
 */
export async function sayInChat(tx: Tx, wanted: WordsToSay): Promise<Said> {
  const settings = await chatSettings(tx)
  const text = cleanText(wanted.text)
  const pictureIds = [...new Set(wanted.pictureIds ?? [])]
  if (!settings.on) throw new ChatOff()
  if (!text && pictureIds.length === 0) throw new NothingSaid()
  if (Array.from(text).length > longestText) throw new TextTooLong(longestText)

  const heldBy = settings.helper ? 'helper' : 'nobody'
  const opened = await openChat(tx, wanted.visitor, { locale: wanted.locale, heldBy })
  const key = `said:${opened.id}:${wanted.id}`
  const known = await messageOfKey(tx, key)
  if (known) return { message: known, thread: opened, isForHelper: await isForHelper(tx, opened, known) }
  await checkFlood(tx, opened.id)

  const { answersId, says } = await obeyed(tx, opened, wanted, text)
  const isDone = answersId !== undefined || says !== undefined
  const holder = await noteHerWord(tx, opened, { heldBy, at: tx.now, isDone })
  await query(tx, 'update conversations.thread set locale = $2, about = $3 where id = $1', [
    ...[opened.id, wanted.locale, JSON.stringify(wanted.about ?? {})],
  ])
  if (opened.messages === 0 && settings.helper) await putGreeting(tx, opened, wanted)
  const words = { key, threadId: opened.id, who: 'her', text, answersId } as const
  const { message } = await putMessage(tx, words)
  const pictures = await claimPictures(tx, { threadId: opened.id, messageId: message.id, pictureIds })
  await tx.publish(
    said({
      ...{ threadId: opened.id, messageId: message.id, profileId: opened.profileId, channel: 'chat' },
      ...{ words: wordsHeard(text, settings), asksFor: understand(text).asksFor ?? null },
    }),
  )
  if (says) await putObeyed(tx, message, says)
  const thread = (await findThread(tx, opened.id))!
  return { message: { ...message, pictures }, thread, isForHelper: holder === 'helper' && !isDone }
}

/** PostgreSQL keeps no zero bytes; what cannot be seen says nothing. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .trim()

/** How she was greeted stands before her first word. */
async function putGreeting(tx: Tx, { id }: Thread, { visitor, locale, about, cartToken }: WordsToSay): Promise<void> {
  const who = { profileId: visitor.profileId, locale, productId: about?.productId, cartToken }
  await putMessage(tx, {
    ...{ key: `greeting:${id}`, threadId: id, who: 'helper', text: await greet(tx, who), delivery: 'sent' },
    source: byRule('greeting'),
  })
}

/** What her words do beside being said: they answer a message of the shop, or ask to leave, to come back or for news. */
async function obeyed(
  tx: Tx,
  { id: threadId, profileId }: Thread,
  { id: messageId, answersId }: WordsToSay,
  text: string,
): Promise<{ answersId?: string | undefined; says?: PlatformWords | undefined }> {
  const press = await pressIn(tx, { threadId, answersId, text })
  if (!profileId) return press
  const { answered, says } = await hearInChat(tx, { ...press, profileId, messageId, text })
  if (press.answersId || !answered) return { answersId: press.answersId, says }
  return { answersId: (await messageOfKey(tx, `send:${answered}`))?.id, says }
}

/** Said again: the helper may have stumbled over it before; what answered a message of the shop, or was obeyed, is done. */
async function isForHelper(read: Read, { heldBy }: Thread, { id }: Message): Promise<boolean> {
  if (heldBy !== 'helper') return false
  const done = await query(
    read,
    `select id from conversations.message where id = $1 and answers_id is not null or key = 'obeyed:' || $1::text`,
    [id],
  )
  return done.length === 0
}

/** What she is told as she leaves, comes back or agrees. */
async function putObeyed(tx: Tx, { id, threadId }: Message, { text, choices = [] }: PlatformWords): Promise<void> {
  const offer = choices.length > 0 ? { choices } : undefined
  await putMessage(tx, { key: `obeyed:${id}`, threadId, who: 'shop', text, delivery: 'sent', offer })
}

async function checkFlood(tx: Tx, threadId: string): Promise<void> {
  const [row] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from conversations.message where thread_id = $1 and who = 'her' and at > $2`,
    [threadId, later(tx.now, -minutes(10))],
  )
  if (row!.count >= mostInTenMinutes) throw new TooManyMessages(mostInTenMinutes)
}
