import type { Read } from '../../../kernel/transaction.ts'
import { mayMeasure } from '../../consent/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { linkToken } from '../link-token.ts'
import type { SendContent } from '../send.ts'
import { signingKey } from '../send-token.ts'

/** The link of a message on a device: through the shop, which counts it, as far as the shop wants it and the law lets it. */
export async function countedLink(read: Read, send: SendContent | undefined): Promise<string | undefined> {
  const url = send?.link ?? undefined
  const { baseUrl, mailFigures } = await shopSettings(read)
  if (!url || !send || !baseUrl || send.isTest) return url
  const isFree = send.country !== null && mayMeasure([send.country]) === 'visitors'
  const may = mailFigures.clicks === 'everywhere' || (mailFigures.clicks === 'where-free' && isFree)
  if (!may) return url
  return `${baseUrl.replace(/\/+$/, '')}/l/${linkToken(await signingKey(read), { sendId: send.id, url, isTrap: false })}`
}
