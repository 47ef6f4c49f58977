import { newId, newToken } from '../../src/kernel/id.ts'

interface Told {
  readonly messages: readonly { readonly from: string; readonly text: string }[]
}

/** Somebody whom the shop does not know, and who writes in its chat with a browser of her own. */
export function guestInChat(shopUrl: string) {
  const device = newToken()
  const chat = async (method: string, path: string, body?: object): Promise<Told> => {
    const headers = { 'dangol-device': device, 'content-type': 'application/json', 'idempotency-key': newId() }
    const payload = body && { body: JSON.stringify(body) }
    const answer = await fetch(`${shopUrl}/api/store/v1/chat${path}`, { method, headers, ...payload })
    return (await answer.json()) as Told
  }
  return {
    say: (text: string) => chat('POST', '/messages', { id: newId(), text }),
    /** What somebody of the staff has answered, in order. */
    answers: async () =>
      (await chat('GET', '')).messages.filter(({ from }) => from === 'staff').map(({ text }) => text),
  }
}
