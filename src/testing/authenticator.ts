import { createHmac } from 'node:crypto'

const halfMinuteMs = 30_000

/**
 * The code that an authenticator app shows (RFC 6238: SHA-1, six digits, half a minute), reckoned here by itself.
 *
 * @param uri what the QR code says, `otpauth://…`
 * @param steps half minutes from now: the shop takes the codes of -1, 0 and 1
 */
export function codeOf(uri: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  const now = performance.timeOrigin + performance.now()
  counter.writeBigUInt64BE(BigInt(Math.floor(now / halfMinuteMs) + steps))
  const mac = createHmac('sha1', secretIn(uri)).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The bytes that the QR code carries, from base 32 (RFC 4648 section 6). */
export function secretIn(uri: string): Buffer {
  const letters = Array.from(new URL(uri).searchParams.get('secret') ?? '')
  const bits = letters
    .filter((letter) => letter !== '=')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
