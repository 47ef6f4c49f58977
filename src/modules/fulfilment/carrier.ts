import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { CarrierInvalid, CarrierUnknown } from './refusals.ts'
import { isWebAddress } from './tracking.ts'

export const carrierTerms = z
  .object({
    code: z.string().regex(/^[a-z0-9-]{2,40}$/, 'Use 2 to 40 small letters, digits or hyphens'),
    name: z.string().trim().min(1).max(80),
    trackingUrl: z
      .string()
      .refine((url) => isWebAddress(url) && url.includes('{number}'), 'Write an https:// address with {number} in it')
      .optional()
      .describe('Where a parcel can be followed; {number} stands for its tracking number'),
  })
  .meta({ id: 'CarrierTerms' })

/** Somebody who brings parcels. */
export type Carrier = z.infer<typeof carrierTerms>

/** Keeps a carrier under its code. @throws {CarrierInvalid} naming the field */
export async function saveCarrier(tx: Tx, input: z.input<typeof carrierTerms>): Promise<Carrier> {
  const checked = carrierTerms.safeParse(input)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new CarrierInvalid(issue.path.join('.'), issue.message)
  }
  const { code, name, trackingUrl } = checked.data
  await query(
    tx,
    `insert into fulfilment.carrier (code, name, tracking_url, salt) values ($1, $2, $3, $4)
     on conflict (code) do update set name = excluded.name, tracking_url = excluded.tracking_url`,
    [code, name, trackingUrl ?? null, newToken()],
  )
  return checked.data
}

/** The shop's carriers by name; at most 200. */
export async function listCarriers(read: Read): Promise<Carrier[]> {
  const rows = await query<{ code: string; name: string; tracking_url: string | null }>(
    read,
    'select code, name, tracking_url from fulfilment.carrier order by name, code limit 200',
  )
  return rows.map(({ code, name, tracking_url }) => ({
    code,
    name,
    ...(tracking_url ? { trackingUrl: tracking_url } : {}),
  }))
}

/** Its parcels keep its code. @throws {CarrierUnknown} */
export async function removeCarrier(tx: Tx, code: string): Promise<void> {
  const removed = await query(tx, 'delete from fulfilment.carrier where code = $1 returning code', [code])
  if (removed.length === 0) throw new CarrierUnknown()
}

/**
 * The secret with which a carrier signs its reports. It is derived from the shop's own secret, so that the database
 * alone does not hold it.
 *
 * @param shopSecret what only this shop knows
 * @throws {CarrierUnknown}
 */
export async function carrierSecret(read: Read, code: string, shopSecret: string): Promise<string> {
  const [row] = await query<{ salt: string }>(read, 'select salt from fulfilment.carrier where code = $1', [code])
  if (!row) throw new CarrierUnknown()
  return createHmac('sha256', shopSecret).update(`delivery-reports:${code}:${row.salt}`).digest('base64url')
}

/** Gives the carrier a new secret; the one before no longer works. @throws {CarrierUnknown} */
export async function renewCarrierSecret(tx: Tx, code: string, shopSecret: string): Promise<string> {
  await query(tx, 'update fulfilment.carrier set salt = $2 where code = $1', [code, newToken()])
  return carrierSecret(tx, code, shopSecret)
}
