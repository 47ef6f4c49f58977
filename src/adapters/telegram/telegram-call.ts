import { OutcomeUnknown, type Post } from '../../modules/messaging/index.ts'
import { telegramNo } from './telegram-no.ts'

/** Asks the Bot API for one thing. @throws what its no means; see `telegramNo`. NOTE The address holds the token: it is never told. */
export type Call = (method: string, token: string, body: object) => Promise<Record<string, unknown>>

export const callerOf =
  (post: Post, baseUrl: string): Call =>
  async (method, token, body) => {
    const came = await post({
      address: `${baseUrl}/bot${token}/${method}`,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    })
    if ('failure' in came) throw new OutcomeUnknown(`Telegram: ${came.failure}`)
    if (came.status !== 200) throw telegramNo(came.status, came.answer)
    const { ok, result } = readAnswer(came.answer)
    if (!ok) throw telegramNo(400, came.answer)
    return typeof result === 'object' && result ? (result as Record<string, unknown>) : {}
  }

/** An answer that is longer than what is read of it stands for a yes: its status said so. */
function readAnswer(answer: string): { ok: boolean; result?: unknown } {
  try {
    const { ok, result } = JSON.parse(answer) as { ok?: unknown; result?: unknown }
    return { ok: ok === true, result }
  } catch {
    const id = /"message_id"\s*:\s*(\d+)/.exec(answer)?.[1]
    return { ok: answer.startsWith('{"ok":true'), ...(id && { result: { message_id: Number(id) } }) }
  }
}
