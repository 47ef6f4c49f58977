import { later } from '../../../../kernel/clock.ts'
import { query } from '../../../../kernel/query.ts'
import type { Tx } from '../../../../kernel/transaction.ts'
import { personIds } from '../../../profiles/index.ts'
import { keywordOf } from '../keyword.ts'
import { type AnsweredSend, answerMs, noteAnswer } from '../note-reply.ts'
import { answerOnPlatform, type PlatformWords } from './obey-on-platform.ts'
import { ownChat } from './own-chat.ts'

export interface WordsInChat {
  /** Of whose chat it is. */
  readonly profileId: string
  /** As the chat names what she said. */
  readonly messageId: string
  readonly text: string
  /** The message under which she pressed this, where she did. */
  readonly sendId?: string | undefined
  /** She pressed the button under words that asked for it. */
  readonly isYes?: boolean
}

export interface HeardInChat {
  /** The message of which she said one of its answers. */
  readonly answered: string | undefined
  /** What is said to her at once, where she asked to leave, to come back or for news. */
  readonly says: PlatformWords | undefined
}

/**
 * Hears what somebody wrote in the shop's own chat, for messages: from then on she may be written to there about what she
 * bought, STOP ends it, and what she says answers what she was sent there last. Words that ask for help are the helper's.
 * Called once for each message.
 */
export async function hearInChat(tx: Tx, words: WordsInChat): Promise<HeardInChat> {
  const { profileId, text, messageId, isYes = false } = words
  const press = isYes ? { meets: { press: messageId } } : {}
  const heard = { id: messageId, profileId, from: profileId, text, externalId: messageId, ...press }
  const says = await answerOnPlatform(tx, ownChat, isYes ? 'yes' : asked(text), heard)
  if (says) return { answered: undefined, says }
  const answered = await answeredSend(tx, words)
  const answer = answered ? await noteAnswer(tx, answered, text) : 0
  return { answered: answer > 0 ? answered!.id : undefined, says: undefined }
}

/** In a talk “again” and “help” are said of anything. */
function asked(text: string): 'stop' | 'start' | undefined {
  const keyword = keywordOf(text)
  if (keyword === 'stop') return 'stop'
  return keyword === 'start' && /start|시작|동의/iu.test(text) ? 'start' : undefined
}

/** What she pressed under, else what was sent to her chat last, if that is not long ago. */
async function answeredSend(tx: Tx, { profileId, sendId }: WordsInChat): Promise<AnsweredSend | undefined> {
  const ids = await personIds(tx, profileId)
  const [last] = await query<AnsweredSend>(
    tx,
    `select s.id, s.profile_id as "profileId", s.answers from messaging.send s
     join messaging.handover h on h.send_id = s.id and h.adapter = '${ownChat.name}'
     where s.profile_id = any($1::uuid[]) and s.channel = 'messenger' and s.recipient = any($2::text[])
       and s.state in ('queued', 'sent') and h.begun_at > $3 and ($4::uuid is null or s.id = $4)
     order by h.begun_at desc, s.id desc limit 1`,
    [ids, ids.map((id) => `${ownChat.name}:${id}`), later(tx.now, -answerMs), sendId ?? null],
  )
  return last
}
