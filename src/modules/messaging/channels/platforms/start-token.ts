import { minutes } from '../../../../kernel/clock.ts'
import { sameDigest, signatureWith } from '../../../../kernel/digest.ts'
import { uuidOf } from '../../send-token.ts'

/** A link that joins a platform to a profile works this long: it is made anew each time it is shown. */
export const startTokenMs = minutes(60)

const idBytes = 16
const timeBytes = 4
const signatureBytes = 12

/** Whose a link is, and since when. */
interface Start {
  readonly adapter: string
  readonly profileId: string
  readonly at: Date
}

/**
 * Names a profile in a link to the shop on a platform, in 43 letters: Telegram takes at most 64. Nothing is kept of it
 * before it is used.
 */
export function startToken(key: Buffer, { adapter, profileId, at }: Start): string {
  const time = Buffer.alloc(timeBytes)
  time.writeUInt32BE(Math.floor(at.getTime() / 1_000))
  const body = Buffer.concat([Buffer.from(profileId.replaceAll('-', ''), 'hex'), time])
  return Buffer.concat([signatureOf(key, adapter, body), body]).toString('base64url')
}

/** @returns whose it is; nothing where it was not made here for this platform, was changed, or has grown old */
export function readStartToken(
  key: Buffer,
  token: string,
  { adapter, now }: { adapter: string; now: Date },
): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const body = bytes.subarray(signatureBytes)
  if (body.length !== idBytes + timeBytes) return undefined
  if (!sameDigest(bytes.subarray(0, signatureBytes), signatureOf(key, adapter, body))) return undefined
  const isOld = body.readUInt32BE(idBytes) * 1_000 + startTokenMs < now.getTime()
  return isOld ? undefined : uuidOf(body.subarray(0, idBytes).toString('hex'))
}

const signatureOf = (key: Buffer, adapter: string, body: Buffer): Buffer =>
  signatureWith(key, `start ${adapter} `, body).subarray(0, signatureBytes)
