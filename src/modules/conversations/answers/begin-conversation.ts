import type { Tx } from '../../../kernel/transaction.ts'
import { getProfile, personIds } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import type { Message } from '../messages/message.ts'
import { NotReachedSo, SubjectMissing } from '../refusals.ts'
import { lockChatOf } from '../threads/chat-of.ts'
import { openThread } from '../threads/open-thread.ts'
import type { Thread, ThreadChannel } from '../threads/thread.ts'
import { answerThread } from './answer-thread.ts'
import { type WayToWrite, waysToWrite } from './ways-to-write.ts'

export interface ConversationToBegin {
  readonly profileId: string
  readonly channel: ThreadChannel
  /** Of a messenger. */
  readonly platform?: string | undefined
  /** Made by whoever writes: given again it is the same message. */
  readonly id: string
  /** A member of staff, or a program with a key. */
  readonly by: string
  /** Of a mail. */
  readonly subject?: string | undefined
  readonly text: string
  /** Where the shop stands when its settings do not say so. */
  readonly origin: string
}

/**
 * Writes to somebody who has not asked: in her chat, by mail, text or on a platform. It is for her alone and no advertising,
 * so that neither the contact budget nor quiet hours hold it. What she answers comes into the same thread, which whoever
 * wrote has from then on. Where there is a thread at that place already, it goes on.
 *
 * Given again under the same id it is the same message, and leaves once.
 *
 * @throws {ProfileUnknown}
 * @throws {NotReachedSo} where she is not reached by this way, with the reason
 * @throws {SubjectMissing} of a mail without one
 * @throws {NothingSaid}
 * @throws {TextTooLong} above 4,000 characters
 * @throws {TooLongThere} where a text would take more parts than the shop pays for
 */
export async function beginConversation(tx: Tx, wanted: ConversationToBegin): Promise<Message> {
  const { profileId, channel, platform = null, id, by, text, origin } = wanted
  await getProfile(tx, profileId)
  const ways = await waysToWrite(tx, profileId)
  const way = ways.find((one) => one.channel === channel && (platform === null || one.platform === platform))
  if (!way || way.because !== null) throw new NotReachedSo(channel, way?.because ?? 'unreachable')
  const subject = wanted.subject?.trim().slice(0, 200) ?? ''
  if (channel === 'email' && !subject) throw new SubjectMissing()

  const thread = await threadAt(tx, { profileId, way, subject })
  if (!thread) throw new NotReachedSo(channel, 'never-wrote')
  const lastSeenMessageId = null
  return answerThread(tx, { threadId: thread.id, id, by, text, origin, lastSeenMessageId, begins: true })
}

/** The thread at that place: hers that is there, else a new one. */
async function threadAt(
  tx: Tx,
  { profileId, way, subject }: { profileId: string; way: WayToWrite; subject: string },
): Promise<Thread | undefined> {
  const { channel, platform, address } = way
  if (channel === 'chat') return lockChatOf(tx, profileId)
  const [personId = profileId] = await personIds(tx, profileId)
  const { name, locale } = await getProfile(tx, personId)
  const { defaultLocale } = await shopSettings(tx)
  const key = {
    email: `email:${address} ${subject.toLowerCase()}`,
    sms: `sms:${address}`,
    messenger: `messenger:${platform}:${address}`,
  }[channel].slice(0, 400)
  return openThread(tx, {
    ...{ key, channel, address: address!, profileId: personId, knownBy: 'address', heldBy: 'nobody' },
    ...{ name: (name ?? '').slice(0, 80), locale: locale ?? defaultLocale, ...(platform && { platform }) },
    ...(channel === 'email' && { subject }),
  })
}
