import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import { carrierSecret } from './carrier.ts'
import { shipmentsTracked } from './find-shipments.ts'
import { moveShipment } from './mark-delivered.ts'
import { ReportInvalid, ReportNotSigned, ShipmentUnknown } from './refusals.ts'

const reportSchema = z.object({
  trackingNumber: z.string().trim().min(1).max(80),
  status: z.enum(['in-transit', 'delivered', 'failed']),
  at: z.iso.datetime({ offset: true }),
})

export interface SignedReport {
  readonly carrier: string
  /** As it came. */
  readonly body: Buffer
  /** `sha256=` and the HMAC-SHA-256 of the body in hexadecimal digits. */
  readonly signature: string | undefined
  /** What the carrier's secret is derived from. */
  readonly shopSecret: string
}

/**
 * Takes a carrier's word on where a parcel is. The same report again, or one older than the last, changes nothing.
 *
 * @returns how many parcels it was about
 * @throws {CarrierUnknown}
 * @throws {ReportNotSigned}
 * @throws {ReportInvalid} naming the field
 * @throws {ShipmentUnknown} so that the carrier asks again when the parcel is recorded
 * @throws {TimeInvalid}
 */
export async function receiveReport(tx: Tx, report: SignedReport): Promise<number> {
  checkSignature(report, await carrierSecret(tx, report.carrier, report.shopSecret))
  const { trackingNumber, status, at } = parsed(report.body)
  const shipments = await shipmentsTracked(tx, report.carrier, trackingNumber)
  if (shipments.length === 0) throw new ShipmentUnknown()

  // NOTE: each locks its order; always in the same sequence, so that two reports do not wait in a ring.
  for (const { id } of shipments.toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1))) {
    await moveShipment(tx, { shipmentId: id, to: status, at: new Date(at), by: 'system' })
  }
  return shipments.length
}

function checkSignature({ body, signature }: SignedReport, secret: string): void {
  const right = Buffer.from(signReport(body, secret))
  const given = Buffer.from(signature ?? '')
  if (right.length !== given.length || !timingSafeEqual(right, given)) throw new ReportNotSigned()
}

/** How a carrier signs a report. */
export const signReport = (body: Buffer | string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

function parsed(body: Buffer): z.infer<typeof reportSchema> {
  const checked = reportSchema.safeParse(jsonOf(body))
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]!
  throw new ReportInvalid(issue.path.join('.') || 'body', issue.message)
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
