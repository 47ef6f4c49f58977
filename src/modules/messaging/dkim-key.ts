import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { DkimSigner } from './mail-transport.ts'
import { DkimKeyUnknown, DomainInvalid } from './refusals.ts'

/** What receivers look up to know that a mail is the shop's (RFC 6376). */
export interface DkimKey {
  readonly id: string
  readonly domain: string
  readonly selector: string
  /** The TXT record that the shop's domain must have for mails to be signed in its name. */
  readonly record: { readonly name: string; readonly value: string }
  readonly createdAt: Date
  /** Since when mails are signed with it; null until staff say that the record is there. */
  readonly usedFrom: Date | null
}

interface Stored {
  readonly id: string
  readonly domain: string
  readonly selector: string
  readonly publicKey: string
  readonly sealedKey: Buffer
  readonly createdAt: Date
  readonly usedFrom: Date | null
}

const stored = keep({
  name: 'messaging.dkim-key',
  tables: ['messaging.dkim_key'],
  load: async (read: Read): Promise<{ key: (Omit<Stored, 'sealedKey'> & { sealedKey: string }) | undefined }> => {
    const [key] = await query<Stored>(
      read,
      `select id, domain, selector, public_key as "publicKey", sealed_key as "sealedKey", created_at as "createdAt",
         used_from as "usedFrom"
       from messaging.dkim_key where ended_at is null`,
    )
    return { key: key && { ...key, sealedKey: key.sealedKey.toString('base64') } }
  },
})

export async function findDkimKey(read: Read): Promise<DkimKey | undefined> {
  const { key } = await stored(read)
  if (!key) return undefined
  const { id, domain, selector, publicKey, createdAt, usedFrom } = key
  const record = { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${publicKey}` }
  return { id, domain, selector, record, createdAt, usedFrom }
}

/**
 * Makes a new key pair for a domain, in place of the one there was: mails that left keep verifying for as long as the old
 * record stands. The private half is kept encrypted with the secret of the shop and is never shown. Mails are signed once
 * staff say that the record is there (`useDkimKey`).
 *
 * @throws {DomainInvalid}
 */
export async function makeDkimKey(
  tx: Tx,
  { domain, secret, by }: { domain: string; secret: string; by: string },
): Promise<void> {
  const name = domain.trim().toLowerCase()
  if (name.length > 200 || !/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/.test(name)) {
    throw new DomainInvalid()
  }
  // 2048 bits: what mailboxes ask for, and what one TXT record holds in two strings (RFC 8301 section 3.2).
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicKey = createPublicKey(pair.privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  await query(tx, 'update messaging.dkim_key set ended_at = $1 where ended_at is null', [tx.now])
  await query(
    tx,
    `insert into messaging.dkim_key (id, domain, selector, public_key, sealed_key, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.newId(), name, `dangol${tx.now.getTime().toString(36)}`, publicKey, sealed(pem, secret), tx.now, by],
  )
}

/**
 * From now on mails are signed, or no longer are.
 *
 * @throws {DkimKeyUnknown} when there is no key
 */
export async function useDkimKey(tx: Tx, isUsed: boolean): Promise<void> {
  const rows = await query(
    tx,
    `update messaging.dkim_key set used_from = case when $1 then coalesce(used_from, $2) end
     where ended_at is null returning id`,
    [isUsed, tx.now],
  )
  if (rows.length === 0) throw new DkimKeyUnknown()
}

export type DkimOf = (read: Read) => Promise<DkimSigner | undefined>

/** Who signs mails, for as long as a key is in use. Opened once in a process. */
export function dkimOf(secret: () => string): DkimOf {
  let opened: { id: string; privateKey: KeyObject } | undefined
  return async (read) => {
    const { key } = await stored(read)
    if (!key?.usedFrom) return undefined
    if (opened?.id !== key.id) {
      const pem = unsealed(Buffer.from(key.sealedKey, 'base64'), secret())
      opened = { id: key.id, privateKey: createPrivateKey(pem) }
    }
    return { domainName: key.domain, keySelector: key.selector, privateKey: opened.privateKey }
  }
}

const sealingKey = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'messaging dkim key', 32))

/** AES-256-GCM: twelve bytes of nonce, sixteen of tag, the rest is what it hides. */
function sealed(text: string, secret: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden])
}

/** @throws {Error} when the secret of the shop is another than the one it was encrypted with */
function unsealed(bytes: Buffer, secret: string): string {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
