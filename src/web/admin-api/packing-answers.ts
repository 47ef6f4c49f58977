import { z } from 'zod'
import type { PackingList, Shipment } from '../../modules/fulfilment/index.ts'
import { addressSchema } from '../../modules/profiles/index.ts'

const tick = z.object({ by: z.string(), at: z.date() })

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

export const packingAnswer = (list: PackingList): z.input<typeof packing> => ({
  ...list,
  lines: [...list.lines],
  extras: [...list.extras],
})

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
    shippedAt: z.date(),
    deliveredAt: z.date().optional(),
  })
  .meta({ id: 'Parcel' })

export const parcelAnswer = (shipment: Shipment): z.input<typeof parcel> => ({
  ...shipment,
  lines: [...shipment.lines],
})

export const parcelToShip = z
  .object({
    lines: z.array(lineUnits).max(500).optional().describe('All that is left when left out'),
    carrier: z.string().max(80).optional().describe('Code of one of the shop’s carriers, or any name'),
    trackingNumber: z.string().max(200).optional(),
    trackingUrl: z.string().max(1_000).optional().describe('Made from the carrier’s pattern when left out'),
  })
  .meta({ id: 'ParcelToShip' })
