import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aLine, anOrder, aPaidOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { cancelOrder, findOrder, NotPaidYet, OrderIsCancelled, placeOrder, refundOrder } from '../orders/index.ts'
import {
  CarrierInvalid,
  carrierSecret,
  CarrierUnknown,
  findLateParcels,
  findShipment,
  fulfilmentModule,
  LineNotInOrder,
  listCarriers,
  markDelivered,
  MoreThanLeft,
  moveShipment,
  NothingToPack,
  packingList,
  parcelsOf,
  promisesKept,
  receiveReport,
  removeCarrier,
  renewCarrierSecret,
  ReportInvalid,
  ReportNotSigned,
  saveCarrier,
  ship,
  shipmentsOf,
  ShipmentUnknown,
  signReport,
  startPacking,
  tickOff,
  TimeInvalid,
  TrackingInvalid,
} from './index.ts'
import { runAllConsumers } from '../../testing/consumers.ts'

const db = await testDatabase()
const by = 'hana'
const stateOf = async (tx: Tx, orderId: string) => (await findOrder(tx, orderId))!.fulfilmentState
const announced = (tx: Tx, type: string) => announcedIn(tx).filter((event) => event.type === `fulfilment.${type}`)

describe('shipping', () => {
  it(
    'F1: sends the whole order in one parcel that can be followed',
    inTx(db, async (tx) => {
      await saveCarrier(tx, { code: 'cj', name: 'CJ Logistics', trackingUrl: 'https://cj.example/?no={number}' })
      const { id: orderId, profileId, lines } = await aPaidOrder(tx)
      await startPacking(tx, { orderId, by })
      const parcel = await ship(tx, { orderId, carrier: 'cj', trackingNumber: ' 123 45 ', by })
      expect(parcel).toMatchObject({ number: 1, state: 'in-transit', shippedBy: by })
      expect(parcel.lines).toHaveLength(lines.length)
      expect(await stateOf(tx, orderId)).toBe('shipped')
      expect(await parcelsOf(tx, orderId)).toMatchObject([
        { carrier: 'CJ Logistics', trackingNumber: '123 45', trackingUrl: 'https://cj.example/?no=123%2045' },
      ])
      expect(announced(tx, 'shipment-shipped').map((event) => event.data)).toEqual([
        { shipmentId: parcel.id, orderId, profileId },
      ])
      expect(await refusalOf(ship(tx, { orderId, by }))).toBeInstanceOf(NothingToPack)
    }),
  )

  it(
    'sends in parts, numbers the parcels, and asks for the rest to be ticked off anew',
    inTx(db, async (tx) => {
      const { id: orderId, lines } = await aPaidOrder(tx)
      const [tea, sneaker] = lines.map((line) => line.id) as [string, string]
      await startPacking(tx, { orderId, by })
      await tickOff(tx, { orderId, itemId: tea, by })
      await ship(tx, { orderId, lines: [{ lineId: tea, quantity: 1 }], by })
      expect(await stateOf(tx, orderId)).toBe('partially-shipped')
      const list = await packingList(tx, orderId)
      expect(list.lines.map((line) => [line.sent, line.left, line.ticked])).toEqual([
        [1, 1, undefined],
        [0, 1, undefined],
      ])
      const tooMany = await refusalOf(
        ship(tx, {
          orderId,
          lines: [
            { lineId: sneaker, quantity: 1 },
            { lineId: tea, quantity: 2 },
          ],
          by,
        }),
      )
      expect(tooMany).toBeInstanceOf(MoreThanLeft)
      expect([tooMany.field, tooMany.details]).toEqual(['lines.1.quantity', { left: 1 }])
      const rest = await ship(tx, { orderId, by })
      expect(rest.number).toBe(2)
      expect(await stateOf(tx, orderId)).toBe('shipped')
    }),
  )

  it(
    'does not send what was refunded before it left',
    inTx(db, async (tx) => {
      const { id: orderId, lines } = await aPaidOrder(tx)
      await refundOrder(tx, {
        orderId,
        lines: [{ lineId: lines[0]!.id, quantity: 1, restock: false }],
        reason: 'x',
        by,
      })
      const parcel = await ship(tx, { orderId, by })
      expect(parcel.lines.map((line) => line.quantity).sort()).toEqual([1, 1])
      expect(await stateOf(tx, orderId)).toBe('shipped')
    }),
  )

  it(
    'is refused for what is not paid, cancelled, not of the order, or cannot be followed as said',
    inTx(db, async (tx) => {
      const unpaid = await placeOrder(tx, anOrder({ payment: 'awaiting' }))
      expect(await refusalOf(ship(tx, { orderId: unpaid.id, by }))).toBeInstanceOf(NotPaidYet)
      const gone = await placeOrder(tx, anOrder())
      await cancelOrder(tx, { orderId: gone.id, reason: 'other', by })
      expect(await refusalOf(ship(tx, { orderId: gone.id, by }))).toBeInstanceOf(OrderIsCancelled)
      const voucher = aLine({ requiresDelivery: false })
      const mixed = await placeOrder(tx, anOrder({ lines: [aLine(), voucher] }))
      const both = mixed.lines.map((line) => ({ lineId: line.id, quantity: 1 }))
      const wrong = await refusalOf(ship(tx, { orderId: mixed.id, lines: both, by }))
      expect([wrong, wrong.field]).toEqual([expect.any(LineNotInOrder), 'lines.1.lineId'])
      const script = await refusalOf(ship(tx, { orderId: mixed.id, trackingUrl: 'javascript:alert(1)', by }))
      expect([script, script.field]).toEqual([expect.any(TrackingInvalid), 'trackingUrl'])
      for (const { id } of [unpaid, gone, mixed]) expect(await shipmentsOf(tx, id)).toEqual([])
    }),
  )

  it(
    'F1: the order is delivered with its last parcel, once, and delivered stays delivered',
    inTx(db, async (tx) => {
      const { id: orderId, lines } = await aPaidOrder(tx)
      const first = await ship(tx, { orderId, lines: [{ lineId: lines[0]!.id, quantity: 2 }], by })
      await markDelivered(tx, { shipmentId: first.id, by })
      expect(await stateOf(tx, orderId)).toBe('partially-shipped')
      const second = await ship(tx, { orderId, by })
      await moveShipment(tx, { shipmentId: second.id, to: 'failed', by })
      expect(await stateOf(tx, orderId)).toBe('shipped')
      const at = later(tx.now, -60_000)
      await markDelivered(tx, { shipmentId: second.id, at, by })
      const again = await markDelivered(tx, { shipmentId: second.id, by })
      expect(again.deliveredAt).toEqual(at)
      expect((await moveShipment(tx, { shipmentId: second.id, to: 'failed', by })).state).toBe('delivered')
      expect(await stateOf(tx, orderId)).toBe('delivered')
      expect(announced(tx, 'shipment-delivered').map((event) => event.data['last'])).toEqual([false, true])
      expect(announced(tx, 'shipment-failed')).toHaveLength(1)
    }),
  )

  it(
    'F1: cannot arrive in the future, nor unless it was sent',
    inTx(db, async (tx) => {
      const { id: orderId } = await aPaidOrder(tx)
      const { id: shipmentId } = await ship(tx, { orderId, by })
      const early = markDelivered(tx, { shipmentId, at: later(tx.now, days(1)), by })
      expect(await refusalOf(early)).toBeInstanceOf(TimeInvalid)
      expect((await findShipment(tx, shipmentId))!.state).toBe('in-transit')
      expect(await refusalOf(markDelivered(tx, { shipmentId: newId(), by }))).toBeInstanceOf(ShipmentUnknown)
    }),
  )
})

describe('reports of carriers', () => {
  const shopSecret = 'only this shop knows'
  const report = async (tx: Tx, said: object, change: { signature?: string; carrier?: string } = {}) => {
    const body = Buffer.from(JSON.stringify(said))
    const signature = signReport(body, await carrierSecret(tx, 'cj', shopSecret))
    return receiveReport(tx, { carrier: 'cj', body, signature, shopSecret, ...change })
  }
  const sent = async (tx: Tx) => {
    await saveCarrier(tx, { code: 'cj', name: 'CJ Logistics' })
    const { id: orderId } = await aPaidOrder(tx)
    return ship(tx, { orderId, carrier: 'cj', trackingNumber: '77', by })
  }

  it(
    'F1: move the parcel, in any order they arrive in, as often as they come',
    inTx(db, async (tx) => {
      const { id, orderId } = await sent(tx)
      const at = (ms: number) => later(tx.now, ms - 60_000).toISOString()
      expect(await report(tx, { trackingNumber: '77', status: 'failed', at: at(2) })).toBe(1)
      await report(tx, { trackingNumber: '77', status: 'in-transit', at: at(1) })
      expect((await findShipment(tx, id))!.state).toBe('failed')
      await report(tx, { trackingNumber: '77', status: 'in-transit', at: at(3) })
      for (let count = 0; count < 2; count++) {
        await report(tx, { trackingNumber: '77', status: 'delivered', at: at(4) })
      }
      expect(await stateOf(tx, orderId)).toBe('delivered')
      expect(announced(tx, 'shipment-delivered')).toHaveLength(1)
    }),
  )

  it(
    'are refused unless they are signed by this carrier, readable, and about a parcel we know',
    inTx(db, async (tx) => {
      const { id } = await sent(tx)
      const said = { trackingNumber: '77', status: 'delivered', at: tx.now.toISOString() }
      for (const signature of ['sha256=00', '', `sha256=${'0'.repeat(64)}`]) {
        expect(await refusalOf(report(tx, said, { signature }))).toBeInstanceOf(ReportNotSigned)
      }
      const old = await carrierSecret(tx, 'cj', shopSecret)
      expect(await renewCarrierSecret(tx, 'cj', shopSecret)).not.toBe(old)
      const signature = signReport(JSON.stringify(said), old)
      expect(await refusalOf(report(tx, said, { signature }))).toBeInstanceOf(ReportNotSigned)
      expect(await refusalOf(report(tx, said, { carrier: 'ups' }))).toBeInstanceOf(CarrierUnknown)
      const lost = await refusalOf(report(tx, { ...said, status: 'lost' }))
      expect([lost, lost.field]).toEqual([expect.any(ReportInvalid), 'status'])
      expect(await refusalOf(report(tx, { ...said, trackingNumber: '78' }))).toBeInstanceOf(ShipmentUnknown)
      expect((await findShipment(tx, id))!.state).toBe('in-transit')
    }),
  )

  it(
    'come from carriers that staff keeps',
    inTx(db, async (tx) => {
      await saveCarrier(tx, { code: 'cj', name: 'CJ' })
      await saveCarrier(tx, { code: 'cj', name: 'CJ Logistics', trackingUrl: 'https://cj.example/{number}' })
      expect(await listCarriers(tx)).toEqual([
        { code: 'cj', name: 'CJ Logistics', trackingUrl: 'https://cj.example/{number}' },
      ])
      const wrong = await refusalOf(saveCarrier(tx, { code: 'cj', name: 'CJ', trackingUrl: 'https://cj.example/' }))
      expect([wrong, wrong.field]).toEqual([expect.any(CarrierInvalid), 'trackingUrl'])
      await removeCarrier(tx, 'cj')
      expect(await refusalOf(removeCarrier(tx, 'cj'))).toBeInstanceOf(CarrierUnknown)
    }),
  )
})

describe('promises', () => {
  const period = { from: new Date('2026-06-01T00:00:00Z'), before: new Date('2026-07-01T00:00:00Z') }

  it('F1: tells of a late parcel once, and F2: counts the promises that were kept', async () => {
    const place = () => inTransaction(db, (tx) => aPaidOrder(tx))
    const [kept, late, unsent, cancelled] = [await place(), await place(), await place(), await place()]
    await inTransaction(db, (tx) => placeOrder(tx, anOrder({ payment: 'awaiting' })))
    await inTransaction(db, (tx) => cancelOrder(tx, { orderId: cancelled.id, reason: 'other', by }))
    expect(await runAllConsumers(db, [fulfilmentModule])).toEqual([])
    const shipOne = ({ id: orderId }: { id: string }) => inTransaction(db, (tx) => ship(tx, { orderId, by }))
    const first = await shipOne(kept)
    await inTransaction(db, (tx) => markDelivered(tx, { shipmentId: first.id, by }))
    const second = await shipOne(late)

    const lateNow = () =>
      inTransaction(db, async (tx) => {
        await findLateParcels(tx)
        return announced(tx, 'parcel-late').map(({ data }) => [data['orderId'], data['shipmentId']])
      })
    db.clock.forward(new Date('2026-06-05T23:59:00Z').getTime() - db.clock.now().getTime())
    expect(await lateNow()).toEqual([])
    db.clock.forward(60_000)
    expect((await lateNow()).sort()).toEqual(
      [
        [late.id, second.id],
        [unsent.id, undefined],
      ].sort(),
    )
    expect(await lateNow()).toEqual([])
    db.clock.forward(60_000)
    await inTransaction(db, async (tx) => {
      await markDelivered(tx, { shipmentId: second.id, by })
      expect(await promisesKept(tx, period)).toEqual({ due: 3, kept: 1, broken: 2 })
    })
  })
})
