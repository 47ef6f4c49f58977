import { z } from 'zod'
import type { Edge } from '../../kernel/module.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { longestText, type Offer, sayAsShop } from '../../modules/conversations/index.ts'
import {
  type ChannelAdapter,
  type ChannelLetter,
  type HandedOver,
  SupplierBusy,
  SupplierRefused,
} from '../../modules/messaging/index.ts'

/** Nobody sets anything: it is there with the shop. */
const settings = z.strictObject({ title: z.literal('Chat').default('Chat') })

/**
 * Messages in the shop's own chat: journeys, campaigns and requests for reviews speak in the thread on the page.
 *
 * Whoever has written there is reached, a guest by her browser as well; its addresses are profiles. The message is put in
 * the thread in one transaction and under the send's id, so that handed over twice it stands there once.
 */
export const chat = (edge: () => Edge): ChannelAdapter => ({
  name: 'chat',
  channel: 'messenger',
  identity: 'channel:chat',
  textLength: longestText,
  isRepeatable: true,
  settings,
  secrets: [],
  send: (letter) => send(edge(), letter),
})

async function send(edge: Edge, letter: ChannelLetter): Promise<HandedOver> {
  const { sendId, to: profileId, text, card } = letter
  try {
    const { id } = await edge.inTransaction((tx) =>
      sayAsShop(tx, { sendId, profileId, text, card, offer: offerOf(letter) }),
    )
    return { externalId: id, isThere: true }
  } catch (error) {
    throw chatNo(error)
  }
}

const offerOf = ({ link, linkText, icon, answers = [] }: ChannelLetter): Offer => ({
  choices: answers.map((label) => ({ label })),
  ...(isPage(link) && { link: { url: link, text: linkText ?? link } }),
  ...(isPage(icon) && { picture: icon }),
})

/** Nothing else stands on a page of the shop to be pressed, whatever words a template was filled with. */
const isPage = (address: string | undefined): address is string => /^https?:\/\//i.test(address ?? '')

/** What a no of the chat means: without a chat nobody is reached there; while it is off, a message waits as for any channel. */
function chatNo(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  if (error.code === 'conversations/chat-off') return new SupplierBusy(error.message)
  if (error.code === 'conversations/no-way-to-answer') return new SupplierRefused(error.message, 'address-gone')
  return new SupplierRefused(error.message)
}
