import { sameDigest, signatureWith } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What a token lets its holder do: report a bounce, answer, be counted as having opened or left by one send. */
export type TokenUse = 'bounce' | 'reply' | 'open' | 'leave'

/** Signs addresses and links of sends; the same for as long as the shop lives. */
export async function signingKey(read: Read): Promise<Buffer> {
  const [row] = await query<{ key: Buffer }>(read, 'select key from messaging.signing_key')
  return row!.key
}

/**
 * Names one send where strangers can see it, so that nobody can name another: 48 hexadecimal digits, which survive a
 * mail server that changes case. It never grows old, because mails do not either.
 */
export const sendToken = (key: Buffer, use: TokenUse, sendId: string): string =>
  sendId.replaceAll('-', '') + signatureOf(key, use, sendId)

/** @returns the send, or nothing when the token was not made here for this use */
export function readSendToken(key: Buffer, use: TokenUse, token: string): string | undefined {
  const [, hex = '', signature = ''] = /^([0-9a-f]{32})([0-9a-f]{16})$/.exec(token.toLowerCase()) ?? []
  if (!hex) return undefined
  const sendId = uuidOf(hex)
  return sameDigest(Buffer.from(signature), Buffer.from(signatureOf(key, use, sendId))) ? sendId : undefined
}

/** 64 bits: each guess is a question to this shop, which answers only so many. */
const signatureOf = (key: Buffer, use: TokenUse, sendId: string): string =>
  signatureWith(key, `${use} ${sendId}`).toString('hex', 0, 8)

/** From 32 hexadecimal digits. */
export const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
