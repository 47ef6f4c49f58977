import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { plainText } from '../../catalog/index.ts'
import { findHeard, type Heard, type MessageChannel } from '../../messaging/index.ts'
import { findProfile } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { withoutRe } from '../answers/deliver-answer.ts'
import { said } from '../events.ts'
import { handOver } from '../helper/hand-over.ts'
import { understand } from '../helper/understand.ts'
import { chatSettings, wordsHeard } from '../threads/chat-settings.ts'
import { lockThread } from '../threads/find-thread.ts'
import { noteHerWord } from '../threads/note-her-word.ts'
import { openThread, type ThreadToOpen } from '../threads/open-thread.ts'
import type { Thread, ThreadChannel } from '../threads/thread.ts'
import { longestMail } from './message.ts'
import { putMessage } from './put-message.ts'
import { cleanText } from './say-in-chat.ts'

interface HeardTold {
  readonly heardId: string
  readonly profileId: string | null
  readonly channel: MessageChannel
  readonly isObeyed: boolean
}

/**
 * Puts what somebody wrote on a channel of messaging into its thread, exactly once. One of the known words (STOP, HELP),
 * which messaging has obeyed and answered, is told there and waits for nobody.
 */
export async function noteHeard(tx: Tx, { heardId, channel, isObeyed }: HeardTold): Promise<void> {
  const its = await findHeard(tx, heardId)
  if (!its || channel === 'push') return
  const opened = await threadFor(tx, its, channel)
  const text = cleanText(newWords(its)).slice(0, longestMail)
  if (isObeyed) {
    await restIfNew(tx, opened)
  } else {
    await noteHerWord(tx, opened, { heldBy: 'nobody', at: its.at })
    // The helper reads the chat alone.
    await handOver(tx, opened, 'off')
  }
  await query(tx, 'update conversations.thread set window_until = $2 where id = $1', [opened.id, its.windowUntil])
  const { message, isKnown } = await putMessage(tx, {
    ...{ key: `heard:${heardId}`, threadId: opened.id, who: 'her', text, files: its.files, at: its.at },
    name: its.fromName.slice(0, 80),
  })
  if (isKnown || isObeyed) return
  const words = wordsHeard(text, await chatSettings(tx))
  const asksFor = understand(text).asksFor ?? null
  const { id: threadId, profileId } = opened
  await tx.publish(said({ threadId, messageId: message.id, profileId, channel, words, asksFor }))
}

/** What answers a message of this module goes where that stands, also a mail of the chat; all else by its address. */
async function threadFor(tx: Tx, its: Heard, channel: ThreadChannel): Promise<Thread> {
  const [answered] = its.sendId
    ? await query<{ threadId: string }>(
        tx,
        `select thread_id as "threadId" from conversations.message where send_id = $1 or mail_send_id = $1`,
        [its.sendId],
      )
    : []
  if (answered) return lockThread(tx, answered.threadId)
  return openThread(tx, await newThread(tx, its, channel))
}

async function newThread(read: Read, its: Heard, channel: ThreadChannel): Promise<ThreadToOpen> {
  const shop = await shopSettings(read)
  const profile = its.profileId ? await findProfile(read, its.profileId) : undefined
  const locale = /\p{Script=Hangul}/u.test(its.text) ? 'ko' : (profile?.locale ?? shop.defaultLocale)
  const common: Omit<ThreadToOpen, 'key'> = {
    ...{ channel, address: its.from, profileId: its.profileId ?? undefined, knownBy: 'address', locale },
    ...{ name: (its.fromName || (profile?.name ?? '')).slice(0, 80), heldBy: 'nobody' },
  }
  if (channel === 'messenger') {
    return { ...common, platform: its.adapter, key: `messenger:${its.adapter}:${its.from}`.slice(0, 400) }
  }
  if (channel === 'sms') return { ...common, key: `sms:${its.from}` }
  const subject = withoutRe(its.subject).slice(0, 200)
  return { ...common, subject, key: `email:${its.from} ${subject.toLowerCase()}`.slice(0, 400) }
}

/** Where nothing but an obeyed word was ever said, nobody has anything to do. */
async function restIfNew(tx: Tx, { id, messages }: Thread): Promise<void> {
  if (messages > 0) return
  await query(tx, `update conversations.thread set state = 'closed', closed_at = $2 where id = $1`, [id, tx.now])
}

/** Where mailboxes begin to quote what was written before. */
const quoted =
  /^(On .{5,200} wrote:|.{5,200}(님이|에) (작성|씀|쓴 글).*:|-{3,} ?(Original Message|원본 메일|원본 메시지) ?-{3,}|_{20,}|(From|보낸 ?사람): .+)$/m

/** What she wrote now; a mail quotes below what went before, which stands in the thread already. */
function newWords({ text, html }: Heard): string {
  const whole = text.trim() || plainText(html)
  const at = whole.replaceAll('\r\n', '\n').search(quoted)
  const above = at > 0 ? whole.replaceAll('\r\n', '\n').slice(0, at).trim() : ''
  return (above || whole).replace(/(\n>[^\n]*)+\s*$/, '')
}
