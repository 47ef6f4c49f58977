import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { findProfile, personIds, resolveProfile } from '../../profiles/index.ts'
import { joinThreads } from './join-threads.ts'
import { openThread, threadOfKey } from './open-thread.ts'
import { type Thread, threadColumns } from './thread.ts'

/** Who sits before the chat: a browser by its secret, and whoever is signed in there. */
export interface ChatVisitor {
  /** At least 24 characters that nobody can guess. */
  readonly device: string
  readonly profileId?: string | undefined
}

const keyOfDevice = ({ device }: ChatVisitor): string => `chat:device:${digest(device).toString('hex')}`
const keyOfPerson = (profileId: string): string => `chat:person:${profileId}`

/**
 * Her own chat, as far as there is one: hers by sign-in on every device, a guest's on this browser alone. A guest never
 * sees what somebody who was signed in here wrote.
 */
export async function findChat(read: Read, visitor: ChatVisitor): Promise<Thread | undefined> {
  const keys = visitor.profileId ? (await personIds(read, visitor.profileId)).map(keyOfPerson) : [keyOfDevice(visitor)]
  const [thread] = await query<Thread>(
    read,
    `select ${threadColumns} from conversations.thread where key = any($1::text[]) order by last_at desc, id limit 1`,
    [keys],
  )
  return thread
}

/**
 * The same, held for this transaction and made where there is none. What she wrote as a guest on this browser becomes
 * hers as she signs in: she is one person then, as the profile is.
 */
export async function openChat(
  tx: Tx,
  visitor: ChatVisitor,
  { locale, heldBy }: { locale: string; heldBy: 'helper' | 'nobody' },
): Promise<Thread> {
  const { profileId } = visitor
  if (!profileId) return openGuestChat(tx, visitor, { locale, heldBy })
  const ids = await personIds(tx, profileId)
  // Two devices on which she signs in at once join one after the other.
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('chat of ' || $1, 0))`, [ids[0] ?? profileId])
  const guest = await threadOfKey(tx, [keyOfDevice(visitor)])
  const hers = await threadOfKey(tx, ids.map(keyOfPerson))
  if (guest) {
    await meet(tx, guest.id, profileId)
    if (hers) return joinThreads(tx, { from: guest, to: hers })
    await query(tx, `update conversations.thread set key = $2, profile_id = $3, known_by = 'sign-in' where id = $1`, [
      guest.id,
      keyOfPerson(profileId),
      profileId,
    ])
    return { ...guest, profileId, knownBy: 'sign-in' }
  }
  if (hers) return hers
  const opened = await openThread(tx, {
    ...{ key: keyOfPerson(profileId), channel: 'chat', profileId, knownBy: 'sign-in', locale, heldBy },
  })
  await meet(tx, opened.id, profileId)
  return opened
}

/** Whether signing in on this browser leaves a guest's chat to be joined with hers. */
export async function hasGuestChat(read: Read, visitor: ChatVisitor): Promise<boolean> {
  if (!visitor.profileId) return false
  const rows = await query(read, 'select id from conversations.thread where key = $1', [keyOfDevice(visitor)])
  return rows.length > 0
}

/**
 * A guest has a profile of her browser's chat, as somebody whom nobody knows yet: so that what she says can be heard. Her
 * mail address is only said.
 */
async function openGuestChat(
  tx: Tx,
  visitor: ChatVisitor,
  { locale, heldBy }: { locale: string; heldBy: 'helper' | 'nobody' },
): Promise<Thread> {
  const known = await threadOfKey(tx, [keyOfDevice(visitor)])
  if (known) return known
  const opened = await openThread(tx, {
    ...{ key: keyOfDevice(visitor), channel: 'chat', knownBy: 'device', locale, heldBy },
  })
  if (opened.profileId) return opened
  const { profileId } = await resolveProfile(tx, {
    identities: [{ kind: 'device', value: `chat ${opened.id}` }],
    observedAt: tx.now,
    source: 'chat',
  })
  await query(tx, 'update conversations.thread set profile_id = $2 where id = $1', [opened.id, profileId])
  return { ...opened, profileId }
}

/** The browser in which she signs in was seen with her; what a guest did there comes to her as far as a browser can tell. */
async function meet(tx: Tx, threadId: string, profileId: string): Promise<void> {
  const email = (await findProfile(tx, profileId))?.email
  if (!email) return
  await resolveProfile(tx, {
    identities: [
      { kind: 'email', value: email },
      { kind: 'device', value: `chat ${threadId}` },
    ],
    observedAt: tx.now,
    source: 'chat',
  })
}
