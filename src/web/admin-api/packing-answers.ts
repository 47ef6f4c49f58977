import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import type { PackingList, Shipment, Tick } from '../../modules/fulfilment/index.ts'
import { addressSchema } from '../../modules/profiles/index.ts'
import { staffNames } from './staff-names.ts'

const byName = z.string().nullable().describe('Of a member of staff; null for a program')
const tick = z.object({ by: z.string(), byName, at: z.date() })

/** What a packer needs of one order. */
export const packing = z
  .object({
    orderId: z.uuid(),
    number: z.string(),
    placedAt: z.date(),
    locale: z.string(),
    address: addressSchema.optional(),
    deliveryName: z.string().optional(),
    promise: z.object({ from: z.string(), to: z.string() }).optional(),
    lines: z.array(
      z.object({
        lineId: z.uuid(),
        variantId: z.uuid(),
        title: z.string(),
        variantTitle: z.string(),
        sku: z.string().optional(),
        image: z.object({ url: z.string(), alt: z.string() }).optional(),
        ordered: z.int(),
        sent: z.int(),
        left: z.int().describe('Units still to be put in a box'),
        gift: z.boolean(),
        ticked: tick.optional(),
      }),
    ),
    extras: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(['packaging', 'service', 'card', 'gift', 'note', 'insert']),
          title: z.string(),
          instruction: z.string().describe('What the packer does'),
          text: z.string().optional().describe('What is printed or written'),
          code: z.string().optional().describe('The insert’s own code'),
          handwritten: z.boolean().describe('Whether the packer adds a line by hand'),
          ticked: tick.optional(),
        }),
      )
      .describe('Chosen by rule when packing begins; empty before'),
    customerNote: z.string().optional(),
    started: tick.optional(),
    finished: tick.optional(),
  })
  .meta({ id: 'Packing' })

export async function packingAnswer(read: Read, list: PackingList): Promise<z.input<typeof packing>> {
  const nameOf = await staffNames(read)
  const named = (done: Tick | undefined) => done && { ...done, byName: nameOf(done.by) }
  return {
    ...list,
    lines: list.lines.map((line) => ({ ...line, ticked: named(line.ticked) })),
    extras: list.extras.map((extra) => ({ ...extra, ticked: named(extra.ticked) })),
    started: named(list.started),
    finished: named(list.finished),
  }
}

const lineUnits = z.object({ lineId: z.uuid(), quantity: z.int().min(1).max(1_000_000) })

export const parcel = z
  .object({
    id: z.uuid(),
    orderId: z.uuid(),
    number: z.int(),
    carrier: z.string().optional(),
    trackingNumber: z.string().optional(),
    trackingUrl: z.string().optional(),
    state: z.enum(['in-transit', 'delivered', 'failed']),
    lines: z.array(lineUnits),
    shippedBy: z.string(),
    shippedByName: byName,
    shippedAt: z.date(),
    deliveredAt: z.date().optional(),
  })
  .meta({ id: 'Parcel' })

/** Parcels with the names of who sent them; one query however many. */
export async function parcelAnswers(read: Read, shipments: readonly Shipment[]): Promise<z.input<typeof parcel>[]> {
  const nameOf = await staffNames(read)
  return shipments.map((shipment) => ({
    ...shipment,
    lines: [...shipment.lines],
    shippedByName: nameOf(shipment.shippedBy),
  }))
}

export const parcelAnswer = async (read: Read, shipment: Shipment): Promise<z.input<typeof parcel>> =>
  (await parcelAnswers(read, [shipment]))[0]!

export const parcelToShip = z
  .object({
    lines: z.array(lineUnits).max(500).optional().describe('All that is left when left out'),
    carrier: z.string().max(80).optional().describe('Code of one of the shop’s carriers, or any name'),
    trackingNumber: z.string().max(200).optional(),
    trackingUrl: z.string().max(1_000).optional().describe('Made from the carrier’s pattern when left out'),
  })
  .meta({ id: 'ParcelToShip' })
