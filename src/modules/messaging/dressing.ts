import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { mayMeasure } from '../consent/index.ts'
import { addressesOf } from '../profiles/index.ts'
import { type ShopSettings, shopSettings } from '../shop/index.ts'
import { bounceAddress, replyAddress } from './mail-address.ts'
import { definedMail } from './mail-definition.ts'
import type { OutgoingMail } from './mail-transport.ts'
import { measuredHtml } from './measured-mail.ts'
import type { Outside } from './outside.ts'
import { sendToken, signingKey } from './send-token.ts'

/** What is put on mails as they leave, and not kept with them. */
export interface Dressing {
  /**
   * A mail as it is handed over: what comes back and what is answered finds its way here, its links count as far as the
   * shop wants it and the law lets it, and by which mail somebody leaves can be told.
   */
  dress(mail: OutgoingMail, sendId: string): OutgoingMail
}

/** The dressing of the mails of one batch, in few statements. */
export async function dressingFor(read: Read, sendIds: readonly string[], outside: Outside): Promise<Dressing> {
  const [key, shop] = [await signingKey(read), await shopSettings(read)]
  const measured = await measuredOf(read, sendIds, shop)
  const origin = (shop.baseUrl ?? outside.baseUrl).replace(/\/+$/, '')
  const { incomingDomain } = outside
  return {
    dress: (mail, sendId) => {
      const marked = markLeaving(mail, sendToken(key, 'leave', sendId))
      const figures = measured.get(sendId)
      return {
        ...marked,
        html: figures ? measuredHtml(marked.html, { key, sendId, origin, ...figures }) : marked.html,
        sendMark: sendToken(key, 'bounce', sendId),
        ...(incomingDomain && {
          envelopeFrom: bounceAddress(key, sendId, incomingDomain),
          answersTo: replyAddress(key, sendId, incomingDomain),
        }),
      }
    },
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

interface Measured {
  readonly opens: boolean
  readonly clicks: boolean
}

interface Subject {
  readonly id: string
  readonly template: string
  readonly country: string | null
  readonly profileId: string | null
}

/** Mails that let somebody in are never measured; all others as the shop chose. */
async function measuredOf(read: Read, sendIds: readonly string[], shop: ShopSettings): Promise<Map<string, Measured>> {
  const { opens, clicks } = shop.mailFigures
  if (opens === 'off' && clicks === 'off') return new Map()
  const sends = await query<Subject>(
    read,
    `select id, template, country, profile_id as "profileId" from messaging.send
     where id = any($1::uuid[]) and not is_test`,
    [sendIds],
  )
  const asks = [opens, clicks].includes('where-free')
  const found = new Map<string, Measured>()
  for (const send of sends.filter(({ template }) => definedMail(template)?.isMeasured !== false)) {
    const isFree = asks && (await isFreeFor(read, send))
    const may = (choice: typeof opens) => choice === 'everywhere' || (choice === 'where-free' && isFree)
    if (may(opens) || may(clicks)) found.set(send.id, { opens: may(opens), clicks: may(clicks) })
  }
  return found
}

/** Whether she lives where nobody need be asked first; where that is not known, she does not. */
async function isFreeFor(read: Read, { country, profileId }: Subject): Promise<boolean> {
  const known = country ?? (profileId ? (await addressesOf(read, profileId))[0]?.address.country : undefined)
  return known !== undefined && mayMeasure([known]) === 'visitors'
}
