import { createHmac } from 'node:crypto'
import { sameDigest } from '../../kernel/digest.ts'
import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Signatures and hashes that only this shop can make; 128 bits are enough for what is checked online. */
export async function keyedHash(read: Read, purpose: string, text: string): Promise<Buffer> {
  return hashed(await keyOf(read), purpose, text)
}

const keptKey = keep({
  name: 'reviews.secret',
  tables: ['reviews.secret'],
  load: async (read) => {
    const [row] = await query<{ key: string }>(read, `select encode(key, 'hex') as key from reviews.secret`)
    return row!.key
  },
})

const keyOf = async (read: Read): Promise<Buffer> => Buffer.from(await keptKey(read), 'hex')

const hashed = (key: Buffer, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose} ${text}`).digest().subarray(0, 16)

/** Tokens that name an id and cannot be made by anybody else, in the order of the ids: `id.signature`, URL-safe. */
export async function signedIds(read: Read, purpose: string, ids: readonly string[]): Promise<string[]> {
  const key = await keyOf(read)
  return ids.map((id) => {
    const named = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
    return `${named}.${hashed(key, purpose, named).toString('base64url')}`
  })
}

export const signedId = async (read: Read, purpose: string, id: string): Promise<string> =>
  (await signedIds(read, purpose, [id]))[0]!

/** The id in a token; nothing when it was not made here for this purpose. */
export async function readSignedId(read: Read, purpose: string, token: string): Promise<string | undefined> {
  const [named = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  if (!sameDigest(given, await keyedHash(read, purpose, named))) return undefined
  const hex = Buffer.from(named, 'base64url').toString('hex')
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : undefined
}

/** Who asks from outside, as routes know it; only keyed hashes of it are kept. */
export interface Asker {
  /** The network address. */
  readonly ip?: string | undefined
  /** A secret of the device, from its cookie. */
  readonly device?: string | undefined
  /** Whoever is signed in. */
  readonly profileId?: string | undefined
}

/** A line of the network, by which two requests are known to be of one; nothing when it is not known. */
export const networkOf = async (read: Read, { ip }: Asker): Promise<Buffer | undefined> =>
  ip ? keyedHash(read, 'network', ip) : undefined

/** One person or one device. Undefined when neither is known. */
export const voterOf = async (read: Read, { profileId, device }: Asker): Promise<Buffer | undefined> => {
  if (profileId) return keyedHash(read, 'person', profileId)
  return device ? keyedHash(read, 'device', device) : undefined
}
