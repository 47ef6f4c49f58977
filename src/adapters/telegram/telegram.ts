import { randomBytes } from 'node:crypto'
import { digest, sameDigest } from '../../kernel/digest.ts'
import {
  type ChannelAccess,
  type ChannelAdapter,
  type ChannelLetter,
  type HandedOver,
  HookNotProven,
  type HookPost,
  type Inbound,
  type Post,
  type Saying,
  SupplierRefused,
} from '../../modules/messaging/index.ts'
import { type Call, callerOf } from './telegram-call.ts'
import { botIdOf, isBotToken, telegramSettings, webhookSecretFor } from './telegram-settings.ts'
import { answerSign, inboundOf, wantedUpdates, yesData } from './telegram-updates.ts'

/** Telegram takes at most so many characters in one message. */
const textLength = 4_096

/**
 * Messages by a bot of Telegram's (Bot API).
 *
 * A bot may write at any time to who has begun with it, and to nobody else. Telegram knows no idempotency key and reports
 * nothing later: what it answers stands in her chat. It proves what it posts by a secret in a header.
 *
 * @param baseUrl where the API stands, without a slash at the end: `https://api.telegram.org`, or a server of one's own
 */
export function telegram({ post, baseUrl }: { post: Post; baseUrl: string }): ChannelAdapter {
  const call = callerOf(post, baseUrl)
  return {
    name: 'telegram',
    channel: 'messenger',
    identity: 'channel:telegram',
    textLength,
    settings: telegramSettings,
    secrets: ['botToken', 'webhookSecret'],
    prepare: () => ({ settings: {}, secrets: { webhookSecret: randomBytes(32).toString('base64url') } }),
    lacks: (_settings, { botToken }) =>
      isBotToken(botToken) ? undefined : 'Copy the bot’s token from BotFather: digits, a colon and 35 letters.',
    connect: (access) => connect(call, access),
    send: (letter, access) => send(call, letter, access),
    say: (saying, access) => say(call, saying, access),
    receive,
  }
}

const tokenOf = ({ secrets }: ChannelAccess): string => secrets['botToken'] ?? ''
const secretOf = (access: ChannelAccess): string =>
  webhookSecretFor(access.secrets['webhookSecret'] ?? '', tokenOf(access))

/** Asks the bot's name, and names the address at which the shop hears. */
async function connect(call: Call, access: ChannelAccess): Promise<Record<string, unknown>> {
  if (!access.publicUrl?.startsWith('https://')) {
    throw new Error('Telegram reaches the shop only at a public address with https://. Set it under Settings first.')
  }
  const { username } = await call('getMe', tokenOf(access), {})
  await call('setWebhook', tokenOf(access), {
    url: `${access.publicUrl}/hooks/telegram/inbound`,
    secret_token: secretOf(access),
    allowed_updates: wantedUpdates,
  })
  return { title: 'Telegram', username, startUrl: `https://t.me/${String(username)}?start=` }
}

async function send(call: Call, letter: ChannelLetter, access: ChannelAccess): Promise<HandedOver> {
  const { to, text, link, linkText, icon, answers = [] } = letter
  if (text.length > textLength) {
    throw new SupplierRefused(`The message has ${text.length} letters; Telegram takes ${textLength}.`)
  }
  const keyboard = [
    ...(link ? [[{ text: linkText ?? link, url: link }]] : []),
    ...answers.map((answer) => [{ text: answer, callback_data: answerSign + answer }]),
  ]
  const { message_id: id } = await call('sendMessage', tokenOf(access), {
    chat_id: to,
    text,
    link_preview_options: icon ? { url: icon, prefer_large_media: true, show_above_text: true } : { is_disabled: true },
    ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
  })
  return { isThere: true, ...(typeof id === 'number' && { externalId: `${botIdOf(tokenOf(access))}-${to}-${id}` }) }
}

/** Ends the waiting of a button, then says the words. That a press is too old to be answered keeps no words back. */
async function say(call: Call, { to, text, choices = [], press }: Saying, access: ChannelAccess): Promise<void> {
  const token = tokenOf(access)
  if (press) {
    await call('answerCallbackQuery', token, { callback_query_id: press }).catch((no: unknown) => {
      if (!(no instanceof SupplierRefused)) throw no
    })
  }
  if (!text) return
  const keyboard = choices.map(({ label }) => [{ text: label, callback_data: yesData }])
  await call('sendMessage', token, {
    ...{ chat_id: to, text, link_preview_options: { is_disabled: true } },
    ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
  })
}

function receive(post: HookPost, access: ChannelAccess): readonly Inbound[] {
  const given = post.headers['x-telegram-bot-api-secret-token']
  const isProven =
    typeof given === 'string' &&
    Boolean(access.secrets['webhookSecret']) &&
    sameDigest(digest(given), digest(secretOf(access)))
  if (!isProven) throw new HookNotProven('Telegram')
  return post.what === 'inbound' ? inboundOf(post.body.toString('utf8'), botIdOf(tokenOf(access))) : []
}
