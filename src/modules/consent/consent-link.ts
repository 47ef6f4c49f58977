import { sameDigest, signatureWith } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Channel, channels, type Purpose, purposes } from './consent.ts'
import { LinkUnknown } from './refusals.ts'
import type { About } from './write-entry.ts'

/**
 * The token of a link that lets whoever holds it change what one person gets on one channel: for the foot of a mail,
 * its List-Unsubscribe header (RFC 8058 section 3.1: names person and list, cannot be guessed) and her preferences.
 *
 * It never grows old, because mails do not either.
 */
export const consentToken = async (read: Read, about: About): Promise<string> =>
  (await consentTokens(read, [about]))[0]!

/** The same for many, in one statement. */
export async function consentTokens(read: Read, abouts: readonly About[]): Promise<string[]> {
  const key = await linkKey(read)
  return abouts.map(nameOf).map((named) => `${named}.${signed(key, named).toString('base64url')}`)
}

/** @throws {LinkUnknown} when the token was not made here, or was changed */
export async function readConsentToken(read: Read, token: string): Promise<About> {
  const [person = '', channelAt = '', purposeAt = '', signature = ''] = token.split('.')
  const channel = channels[Number(channelAt)]
  const purpose = purposes[Number(purposeAt)]
  const given = Buffer.from(signature, 'base64url')
  const right = signed(await linkKey(read), `${person}.${channelAt}.${purposeAt}`)
  if (!channel || !purpose || !sameDigest(given, right)) throw new LinkUnknown()
  return { profileId: uuidOf(person), channel, purpose }
}

const nameOf = ({ profileId, channel, purpose }: About): string =>
  `${Buffer.from(profileId.replaceAll('-', ''), 'hex').toString('base64url')}.${placeOf(channel, purpose)}`

const placeOf = (channel: Channel, purpose: Purpose): string =>
  `${channels.indexOf(channel)}.${purposes.indexOf(purpose)}`

function uuidOf(person: string): string {
  const hex = Buffer.from(person, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** 128 bits are enough for a signature that is checked online. */
const signed = (key: Buffer, text: string): Buffer => signatureWith(key, `consent ${text}`).subarray(0, 16)

/** For this module alone. */
export async function linkKey(read: Read): Promise<Buffer> {
  const [row] = await query<{ key: Buffer }>(read, 'select key from consent.link_key')
  return row!.key
}
