import type { Read } from '../../kernel/transaction.ts'
import { mayMeasure } from '../consent/index.ts'
import { addressesOf } from '../profiles/index.ts'
import { type ShopSettings } from '../shop/index.ts'
import { bounceAddress, replyAddress } from './mail-address.ts'
import { definedMail } from './mail-definition.ts'
import type { OutgoingMail } from './mail-transport.ts'
import { measuredHtml } from './measured-mail.ts'
import type { Outside } from './outside.ts'
import type { SendContent } from './send.ts'
import { sendToken, signingKey } from './send-token.ts'

/**
 * A mail as it is handed over: what comes back and what is answered finds its way here, its links count as far as the
 * shop wants it and the law lets it, and who leaves by it can be told apart.
 */
export async function mailToHandOver(
  read: Read,
  { mail, send, shop, outside }: { mail: OutgoingMail; send: SendContent; shop: ShopSettings; outside: Outside },
): Promise<OutgoingMail> {
  const key = await signingKey(read)
  const origin = (shop.baseUrl ?? outside.baseUrl).replace(/\/+$/, '')
  const { opens, clicks } = await wanted(read, shop, send)
  const marked = markLeaving(mail, sendToken(key, 'leave', send.id))
  const { incomingDomain } = outside
  return {
    ...marked,
    html: opens || clicks ? measuredHtml(marked.html, { key, sendId: send.id, origin, opens, clicks }) : marked.html,
    sendMark: sendToken(key, 'bounce', send.id),
    ...(incomingDomain && {
      envelopeFrom: bounceAddress(key, send.id, incomingDomain),
      replyTo: { name: mail.replyTo?.name ?? mail.from.name, address: replyAddress(key, send.id, incomingDomain) },
    }),
  }
}

/** The link by which she leaves says by which mail she did. */
function markLeaving(mail: OutgoingMail, mark: string): OutgoingMail {
  const { unsubscribeUrl } = mail
  if (!unsubscribeUrl) return mail
  const marked = `${unsubscribeUrl}?m=${mark}`
  const put = (text: string) => text.replaceAll(unsubscribeUrl, marked)
  return { ...mail, html: put(mail.html), text: put(mail.text), unsubscribeUrl: marked }
}

/** Mails that let somebody in are never measured; all others as the shop chose. */
async function wanted(read: Read, shop: ShopSettings, send: SendContent): Promise<{ opens: boolean; clicks: boolean }> {
  const { opens, clicks } = shop.mailFigures
  if (definedMail(send.template)?.isMeasured === false) return { opens: false, clicks: false }
  if (opens !== 'where-free' && clicks !== 'where-free') return { opens: opens === 'everywhere', clicks: clicks === 'everywhere' }
  const isFree = await isFreeFor(read, send)
  const may = (choice: typeof opens) => choice === 'everywhere' || (choice === 'where-free' && isFree)
  return { opens: may(opens), clicks: may(clicks) }
}

/** Whether she lives where nobody need be asked first; where that is not known, she does not. */
async function isFreeFor(read: Read, { country, profileId }: SendContent): Promise<boolean> {
  const known = country ?? (profileId ? (await addressesOf(read, profileId))[0]?.address.country : undefined)
  return known !== undefined && mayMeasure([known]) === 'visitors'
}
