import { readSendToken, sendToken } from './send-token.ts'

/** Where a mail that comes in belongs. `complaint` and `reply` name no send: the mail itself must. */
export type IncomingAddress =
  | { readonly use: 'bounce' | 'reply'; readonly sendId: string }
  | { readonly use: 'complaint' | 'reply'; readonly sendId?: undefined }

/** The envelope sender of one send (VERP): what comes back says by its address which mail it was. */
export const bounceAddress = (key: Buffer, sendId: string, domain: string): string =>
  `bounce+${sendToken(key, 'bounce', sendId)}@${domain}`

/** Where an answer to one send arrives. */
export const replyAddress = (key: Buffer, sendId: string, domain: string): string =>
  `reply+${sendToken(key, 'reply', sendId)}@${domain}`

/** What an address of the incoming domain is for; nothing where it is not ours or its signature is not. */
export function readAddress(key: Buffer, address: string, domain: string): IncomingAddress | undefined {
  const [, local = '', at = ''] = /^(.+)@([^@]+)$/.exec(address.trim().toLowerCase()) ?? []
  if (at !== domain.toLowerCase()) return undefined
  if (local === 'complaint' || local === 'reply') return { use: local }
  const [use = '', token = ''] = local.split('+', 2)
  if (use !== 'bounce' && use !== 'reply') return undefined
  const sendId = readSendToken(key, use, token)
  return sendId ? { use, sendId } : undefined
}
