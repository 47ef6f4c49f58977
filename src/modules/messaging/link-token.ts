import { sameDigest, signatureWith } from '../../kernel/digest.ts'
import { uuidOf } from './send-token.ts'

/** A link of one send, as the mail carries it. */
export interface MailLink {
  readonly sendId: string
  readonly url: string
  /** Nobody sees it: whoever follows it is a machine. */
  readonly isTrap: boolean
}

const idBytes = 16
const signatureBytes = 12

/**
 * A link that counts on its way: all that is needed to follow it is in the token, so that it works for as long as the
 * mail is kept. Signed as a whole: it leads only where the shop's own mail led.
 */
export function linkToken(key: Buffer, { sendId, url, isTrap }: MailLink): string {
  const body = Buffer.concat([
    Buffer.from(sendId.replaceAll('-', ''), 'hex'),
    Buffer.from([isTrap ? 1 : 0]),
    Buffer.from(url),
  ])
  return Buffer.concat([signatureOf(key, body), body]).toString('base64url')
}

/** @returns the link, or nothing when the token was not made here, or was changed */
export function readLinkToken(key: Buffer, token: string): MailLink | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const body = bytes.subarray(signatureBytes)
  if (body.length <= idBytes || !sameDigest(bytes.subarray(0, signatureBytes), signatureOf(key, body))) return undefined
  return {
    sendId: uuidOf(body.subarray(0, idBytes).toString('hex')),
    isTrap: body[idBytes] === 1,
    url: body.subarray(idBytes + 1).toString(),
  }
}

const signatureOf = (key: Buffer, body: Buffer): Buffer => signatureWith(key, 'link ', body).subarray(0, signatureBytes)
