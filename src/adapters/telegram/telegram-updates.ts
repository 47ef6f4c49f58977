import { z } from 'zod'
import type { Inbound, Meeting } from '../../modules/messaging/index.ts'

const user = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
})
const chat = z.object({ id: z.int(), type: z.string() })
const message = z.object({
  message_id: z.int().optional(),
  from: user.optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  contact: z.object({ phone_number: z.string(), user_id: z.int().optional() }).optional(),
})

/** What the shop reads of an update; all else is ignored. Source: core.telegram.org/bots/api#update. */
const updateSchema = z.object({
  update_id: z.int(),
  message: message.optional(),
  callback_query: z
    .object({ id: z.string(), from: user, data: z.string().optional(), message: z.object({ chat }).optional() })
    .optional(),
  my_chat_member: z.object({ from: user, chat, new_chat_member: z.object({ status: z.string() }) }).optional(),
})

type Update = z.infer<typeof updateSchema>
type User = z.infer<typeof user>

/** What of an update Telegram should tell at all. */
export const wantedUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/** Behind this sign stands what is heard as if she had written it. */
export const answerSign = '='
export const yesData = 'yes'

/**
 * Reads one update. Words written again, in groups or by bots are ignored, each with its reason: an answer was given to
 * what stood there first, and the shop speaks with one person at a time.
 *
 * @param botId as in front of the token: numbers of updates are each bot's own
 */
export function inboundOf(body: string, botId: string): Inbound[] {
  const parsed = updateSchema.safeParse(jsonOf(body))
  if (!parsed.success) return []
  const update = parsed.data
  const externalId = `${botId}-${update.update_id}`
  if (update.message) return [messageIn(update.message, externalId, botId)]
  if (update.callback_query) return [pressIn(update.callback_query, externalId, botId)]
  if (update.my_chat_member) return [memberIn(update.my_chat_member, externalId)]
  return [{ kind: 'ignored', externalId, because: /"edited_/.test(body) ? 'edited' : 'not-wanted' }]
}

function messageIn(
  { from, chat, text, caption, contact }: NonNullable<Update['message']>,
  externalId: string,
  to: string,
): Inbound {
  if (chat.type !== 'private') return { kind: 'ignored', externalId, because: 'group' }
  if (!from || from.is_bot) return { kind: 'ignored', externalId, because: 'bot' }
  const said = { kind: 'said', externalId, from: String(from.id), to } as const
  const meets = meetingOf(from)
  const [, command, payload] = /^\/(start|stop|help)(?:@\w+)?(?:\s+(\S+))?\s*$/i.exec(text ?? '') ?? []
  if (command) {
    const means = command.toLowerCase() as 'start' | 'stop' | 'help'
    const token = means === 'start' && /^[\w-]{43}$/.test(payload ?? '') ? payload : undefined
    return { ...said, text: `/${means}`, means, meets: { ...meets, ...(token && { token }) } }
  }
  if (contact) {
    const phone = contact.user_id === from.id ? `+${contact.phone_number.replaceAll(/\D/g, '')}` : undefined
    return { ...said, text: '[☎]', meets: { ...meets, ...(phone && { phone }) } }
  }
  const attached = text === undefined ? '[📎]' : ''
  return { ...said, text: [text ?? caption ?? '', attached].filter(Boolean).join(' '), meets }
}

function pressIn(
  { id, from, data = '', message }: NonNullable<Update['callback_query']>,
  externalId: string,
  to: string,
): Inbound {
  if (message && message.chat.type !== 'private') return { kind: 'ignored', externalId, because: 'group' }
  const said = { kind: 'said', externalId, from: String(from.id), to } as const
  const meets = { ...meetingOf(from), press: id }
  if (data === yesData) return { ...said, text: yesData, means: 'yes', meets }
  if (data.startsWith(answerSign)) return { ...said, text: data.slice(answerSign.length), meets }
  return { kind: 'ignored', externalId, because: 'unknown-press' }
}

/** She blocked the bot; that she lets it in again is heard when she presses Start. */
function memberIn(
  { from, chat, new_chat_member: now }: NonNullable<Update['my_chat_member']>,
  externalId: string,
): Inbound {
  const isGone = chat.type === 'private' && ['kicked', 'left'].includes(now.status)
  return isGone
    ? { kind: 'gone', externalId, from: String(from.id) }
    : { kind: 'ignored', externalId, because: 'member' }
}

function meetingOf({ first_name: first, last_name: last, language_code: locale }: User): Meeting {
  const name = [first, last].filter(Boolean).join(' ').trim()
  return { ...(name && { name }), ...(locale && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) && { locale }) }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
