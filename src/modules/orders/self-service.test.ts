import { describe, expect, it } from 'vitest'
import { announcedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrder, aPaidOrder } from '../../testing/orders.ts'
import { AddressIncomplete } from '../profiles/index.ts'
import {
  AddressElsewhere,
  addNote,
  AlreadyPacking,
  AlreadyShipped,
  answerRequest,
  changeOrderAddress,
  getOrder,
  listOpenRequests,
  makeRequest,
  MoreThanBought,
  moveFulfilment,
  NotDeliveredYet,
  NoteInvalid,
  NothingToSend,
  OrderUnknown,
  placeOrder,
  RequestIsOpen,
  requestsOf,
  timelineOf,
} from './index.ts'

const db = await testDatabase()
const home = anOrder().address!
const work = { ...home, line1: '5 Teheran-ro', postcode: '06134' }

describe('the shopper helps herself', () => {
  it(
    'H8: changes where the parcel goes until somebody packs it',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      await changeOrderAddress(tx, { orderId: order.id, address: work, by: 'shopper' })
      await changeOrderAddress(tx, { orderId: order.id, address: work, by: 'shopper' })
      expect((await getOrder(tx, order.id)).address).toEqual(work)
      expect((await timelineOf(tx, order.id)).map((entry) => entry.kind)).toEqual(['placed', 'address-changed'])
      const said = announcedIn(tx).find((event) => event.type === 'orders.order-address-changed')!
      expect(JSON.stringify(said.data)).not.toContain('Teheran')

      await moveFulfilment(tx, { orderId: order.id, to: 'packing', by: 'staff-1' })
      const late = changeOrderAddress(tx, { orderId: order.id, address: home, by: 'shopper' })
      await expect(late).rejects.toThrow(AlreadyPacking)
      expect((await getOrder(tx, order.id)).address).toEqual(work)
    }),
  )

  it(
    'cannot move the parcel to another country, nor to where it would not arrive',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const to = (address: typeof home) => changeOrderAddress(tx, { orderId: order.id, address, by: 'shopper' })
      await expect(to({ ...home, country: 'DE', postcode: '10115' })).rejects.toThrow(AddressElsewhere)
      await expect(to({ ...home, region: 'Busan' })).rejects.toThrow(AddressElsewhere)
      await expect(to({ ...home, postcode: '1' })).rejects.toThrow(AddressIncomplete)
      expect((await getOrder(tx, order.id)).address).toEqual(home)

      const voucher = await placeOrder(tx, anOrder({ address: undefined }))
      const change = changeOrderAddress(tx, { orderId: voucher.id, address: home, by: 'shopper' })
      await expect(change).rejects.toThrow(NothingToSend)
    }),
  )

  it(
    'H8: asks staff to cancel what is being packed; yes cancels it',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      await moveFulfilment(tx, { orderId: order.id, to: 'packing', by: 'staff-1' })
      const asked = await makeRequest(tx, { token: order.token, kind: 'cancel', reason: 'changed-mind' })
      expect((await listOpenRequests(tx)).map((request) => request.id)).toEqual([asked.id])
      const again = makeRequest(tx, { token: order.token, kind: 'cancel', reason: 'other' })
      await expect(again).rejects.toThrow(RequestIsOpen)

      await answerRequest(tx, { requestId: asked.id, accepted: true, by: 'staff-1' })
      await answerRequest(tx, { requestId: asked.id, accepted: false, by: 'staff-2' })
      expect((await requestsOf(tx, order.id))[0]!.answer).toMatchObject({ accepted: true, by: 'staff-1' })
      expect((await getOrder(tx, order.id)).cancellation?.reason).toBe('changed-mind')
      expect(await listOpenRequests(tx)).toEqual([])
    }),
  )

  it(
    'H8: asks to send back what has arrived, line by line',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const [tea] = order.lines
      const early = makeRequest(tx, { token: order.token, kind: 'return', reason: 'other' })
      await expect(early).rejects.toThrow(NotDeliveredYet)
      await moveFulfilment(tx, { orderId: order.id, to: 'shipped', by: 'staff-1' })
      await moveFulfilment(tx, { orderId: order.id, to: 'delivered', by: 'system' })
      const ask = (quantity: number) =>
        makeRequest(tx, { token: order.token, kind: 'return', reason: 'other', lines: [{ lineId: tea!.id, quantity }] })
      await expect(ask(3)).rejects.toThrow(MoreThanBought)
      expect((await ask(1)).lines).toEqual([{ lineId: tea!.id, quantity: 1 }])
      const cancel = makeRequest(tx, { token: order.token, kind: 'cancel', reason: 'other' })
      await expect(cancel).rejects.toThrow(AlreadyShipped)
    }),
  )

  it(
    'needs the link from her own mail',
    inTx(db, async (tx) => {
      await aPaidOrder(tx)
      const guess = makeRequest(tx, { token: 'guess', kind: 'cancel', reason: 'other' })
      await expect(guess).rejects.toThrow(OrderUnknown)
    }),
  )
})

describe('notes of staff', () => {
  it(
    'stand in the timeline with who wrote them; empty and endless ones are refused',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      await addNote(tx, { orderId: order.id, text: ' Called, wants it wrapped ', by: 'staff-1' })
      await expect(addNote(tx, { orderId: order.id, text: ' ', by: 'staff-1' })).rejects.toThrow(NoteInvalid)
      await expect(addNote(tx, { orderId: order.id, text: 'x'.repeat(2_001), by: 's' })).rejects.toThrow(NoteInvalid)
      expect((await timelineOf(tx, order.id)).slice(1)).toMatchObject([
        { kind: 'note', by: 'staff-1', data: { text: 'Called, wants it wrapped' } },
      ])
    }),
  )
})
