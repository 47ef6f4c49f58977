import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'

const Emulator = createRequire(import.meta.url)('telegram-test-api') as typeof import('telegram-test-api').default

export const botToken = '7000001:AAbottokenoftheshopthatnobodyknows00'

/** What was posted to the shop, and what it answered. */
type Hearing = (post: { body: Buffer; headers: Record<string, string> }) => Promise<number>

/** A message as the bot sent it. */
export interface BotMessage {
  readonly chat_id: string
  readonly text: string
  readonly link_preview_options?: object
  readonly reply_markup?: { inline_keyboard: { text: string; url?: string; callback_data?: string }[][] }
}

/** Noes that the emulator cannot say, in the words of the Bot API. */
const noes = {
  busy: [429, 'Too Many Requests: retry after 7', { retry_after: 7 }],
  blocked: [403, 'Forbidden: bot was blocked by the user'],
  unknown: [400, 'Bad Request: chat not found'],
  wrong: [400, 'Bad Request: BUTTON_URL_INVALID'],
} as const

/**
 * The emulator `telegram-test-api` with people who write to the bot. A door in front of it does what it cannot: it knows
 * only one token, says no where told so, and proves by the secret header what is posted to the shop, wherever the shop
 * said that it hears.
 */
export async function telegramServer() {
  const emulator = new Emulator({ port: await freePort(), host: '127.0.0.1' })
  await emulator.start()
  const sent: BotMessage[] = []
  const asked: { method: string; body: Record<string, unknown> }[] = []
  let next: keyof typeof noes | 'breaks' | 'takes-and-breaks' | undefined
  let hearing: Hearing = () => Promise.resolve(200)
  let webhook: { url: string; secret_token: string } | undefined
  let heard: (status: number) => void = () => undefined

  const door = createServer((request, response) => {
    void (async () => {
      const body = await bytesOf(request)
      const answer = (status: number, told: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told))
      if (request.url === '/heard') {
        const headers = { 'x-telegram-bot-api-secret-token': webhook?.secret_token ?? '' }
        const status = await hearing({ body, headers })
        answer(200, {})
        return heard(status)
      }
      const how = next
      next = undefined
      const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
      if (token !== botToken) return answer(401, { ok: false, error_code: 401, description: 'Unauthorized' })
      if (how === 'breaks') return request.socket.destroy()
      if (how && how !== 'takes-and-breaks') {
        const [error_code, description, parameters] = noes[how] as readonly [number, string, object?]
        return answer(error_code, { ok: false, error_code, description, parameters })
      }
      const asking = JSON.parse(body.toString()) as Record<string, unknown>
      asked.push({ method, body: asking })
      if (method === 'setWebhook') webhook = asking as unknown as typeof webhook
      if (method === 'sendMessage') sent.push(asking as unknown as BotMessage)
      const passed = method === 'setWebhook' ? { ...asking, url: `${baseUrl}/heard` } : asking
      const came = await fetch(`${emulator.config.apiURL}${request.url ?? ''}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(passed),
      })
      if (how === 'takes-and-breaks') return request.socket.destroy()
      answer(came.status, (await came.json()) as object)
    })()
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`

  const person = (id: number, about: { name?: string; language?: string; chat?: string } = {}) => {
    const client = emulator.getClient(botToken, {
      ...{
        userId: id,
        chatId: id,
        firstName: about.name ?? `Person ${id}`,
        type: (about.chat ?? 'private') as 'private',
      },
    })
    const more = { from: { language_code: about.language ?? 'en' } }
    /** Resolves once the shop has answered the post of it, with the status of that. */
    const whenHeard = async (tell: () => Promise<unknown>): Promise<number> => {
      const done = new Promise<number>((resolve) => (heard = resolve))
      await tell()
      return done
    }
    return {
      says: (text: string, further: object = {}) =>
        whenHeard(() =>
          text.startsWith('/')
            ? client.sendCommand(client.makeCommand(text, { ...more, ...further } as never))
            : client.sendMessage(client.makeMessage(text, { ...more, ...further } as never)),
        ),
      /** Presses a button by what stands on it, under the newest message that has it. */
      presses: (label: string) => {
        const under = sent.findLast(
          ({ chat_id, reply_markup }) =>
            chat_id === String(id) && buttonsOf(reply_markup).some((one) => one.text === label),
        )
        const button = buttonsOf(under?.reply_markup).find((one) => one.text === label)
        if (!button?.callback_data) throw new Error(`There is no button “${label}”`)
        return whenHeard(() => client.sendCallback(client.makeCallbackQuery(button.callback_data!, more as never)))
      },
      /** What the bot wrote to her, in order. */
      reads: () => sent.filter(({ chat_id }) => chat_id === String(id)).map(({ text }) => text),
    }
  }
  return {
    ...{ baseUrl, sent, asked, person },
    webhook: () => webhook,
    willNext: (how: typeof next) => (next = how),
    /** Where what people write is posted to, as the shop's own address is nowhere. */
    hearsBy: (by: Hearing) => (hearing = by),
    close: async () => {
      await new Promise((resolve) => door.close(resolve))
      await emulator.stop()
    },
  }
}

const buttonsOf = (markup: BotMessage['reply_markup']) => markup?.inline_keyboard.flat() ?? []

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
