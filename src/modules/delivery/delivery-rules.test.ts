import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  DeliveryCodeTaken,
  DeliveryRuleInvalid,
  listHolidays,
  listServices,
  listZones,
  orderServices,
  RateNotFound,
  type RateToSave,
  removeHoliday,
  removeRate,
  removeService,
  removeZone,
  saveHoliday,
  saveRate,
  saveService,
  saveZone,
  ServiceNotFound,
  type ServiceToSave,
  ZoneNotFound,
  type ZoneToSave,
} from './index.ts'

const db = await testDatabase()
const euro = [{ currency: 'EUR', pricing: { by: 'flat' as const, amount: 490 } }]
const aZone = (tx: Tx) => saveZone(tx, { name: 'Germany', places: [{ country: 'DE' }] })
const standard = (zoneId: string): RateToSave => ({ zoneId, code: 'standard', name: { en: 'Standard' }, prices: euro })
const wrap: ServiceToSave = {
  code: 'gift-wrap',
  name: { en: 'Gift wrap', ko: '선물 포장' },
  prices: [{ currency: 'EUR', amount: 350 }],
  pickInstruction: 'Wrap in kraft paper',
}

describe('zones and rates', () => {
  it(
    'K5: are added, changed and removed, and each change is announced',
    inTx(db, async (tx) => {
      const zoneId = await aZone(tx)
      const rateId = await saveRate(tx, standard(zoneId))
      await saveRate(tx, { ...standard(zoneId), id: rateId, name: { en: 'Slow' } })
      await saveZone(tx, { id: zoneId, name: 'DACH', places: [{ country: 'DE' }, { country: 'AT' }] })
      expect(await listZones(tx)).toMatchObject([
        { name: 'DACH', rates: [{ id: rateId, name: { en: 'Slow' }, cutOff: '14:00' }] },
      ])
      await removeRate(tx, rateId)
      await removeRate(tx, rateId)
      await removeZone(tx, zoneId)
      await removeZone(tx, zoneId)
      expect(await listZones(tx)).toEqual([])
      expect(announcedIn(tx).map((event) => event.type)).toEqual(Array(6).fill('delivery.rules-changed'))
    }),
  )

  it.each<[string, Partial<ZoneToSave>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['no place', { places: [] }, 'places'],
    ['an odd country', { places: [{ country: 'de' }] }, 'places.0.country'],
    ['an odd postcode', { places: [{ country: 'DE', postcodes: ['10115', '10*9'] }] }, 'places.0.postcodes.1'],
    ['a range backwards', { places: [{ country: 'DE', postcodes: ['2000..1000'] }] }, 'places.0.postcodes.0'],
    ['a range of two lengths', { places: [{ country: 'DE', postcodes: ['100..1000'] }] }, 'places.0.postcodes.0'],
  ])('K5: a zone with %s is refused, naming the field', async (_, change, field) => {
    await inTx(db, async (tx) => {
      const no = await refusalOf(saveZone(tx, { name: 'Germany', places: [{ country: 'DE' }], ...change }))
      expect([no.constructor, no.field]).toEqual([DeliveryRuleInvalid, field])
      expect(await listZones(tx)).toEqual([])
    })()
  })

  const slot = { from: '18:00', to: '20:00', cutOff: '13:00', capacity: 5 }
  const sameDay = { kind: 'same-day' as const }
  const weight = (...upTo: (number | undefined)[]) => [
    {
      currency: 'EUR',
      pricing: {
        by: 'weight' as const,
        steps: upTo.map((upToGrams) => ({ amount: 1, ...(upToGrams ? { upToGrams } : {}) })),
      },
    },
  ]
  const subtotal = (...from: number[]) => [
    { currency: 'EUR', pricing: { by: 'subtotal' as const, steps: from.map((one) => ({ from: one, amount: 1 })) } },
  ]
  it.each<[string, Partial<RateToSave>, string]>([
    ['an odd code', { code: 'Next Day' }, 'code'],
    ['no name', { name: {} }, 'name'],
    [
      'a price below zero',
      { prices: [{ currency: 'EUR', pricing: { by: 'flat', amount: -1 } }] },
      'prices.0.pricing.amount',
    ],
    ['two prices in one currency', { prices: [...euro, ...euro] }, 'prices.1.currency'],
    ['transit that runs backwards', { transitDaysMin: 4, transitDaysMax: 3 }, 'transitDaysMax'],
    ['a cut-off that no clock shows', { cutOff: '24:00' }, 'cutOff'],
    ['no weekday', { handledOn: [] }, 'handledOn'],
    ['slots on another day', { slots: [slot] }, 'slots'],
    ['a slot that ends before it begins', { ...sameDay, slots: [{ ...slot, to: '17:00' }] }, 'slots.0.to'],
    ['a cut-off after the slot', { ...sameDay, slots: [{ ...slot, cutOff: '20:00' }] }, 'slots.0.cutOff'],
    ['the same slot twice', { ...sameDay, slots: [slot, slot] }, 'slots.1.from'],
    ['weight steps out of order', { prices: weight(1_000, 500) }, 'prices.0.pricing.steps.1.upToGrams'],
    ['an open weight step in the middle', { prices: weight(undefined, 500) }, 'prices.0.pricing.steps.0.upToGrams'],
    ['subtotal steps that begin above zero', { prices: subtotal(100) }, 'prices.0.pricing.steps.0.from'],
    ['subtotal steps out of order', { prices: subtotal(0, 200, 100) }, 'prices.0.pricing.steps.2.from'],
  ])('K5: a rate with %s is refused, naming the field', async (_, change, field) => {
    await inTx(db, async (tx) => {
      const no = await refusalOf(saveRate(tx, { ...standard(await aZone(tx)), ...change }))
      expect([no.constructor, no.field]).toEqual([DeliveryRuleInvalid, field])
      expect((await listZones(tx))[0]!.rates).toEqual([])
    })()
  })

  it(
    'K5: two rates of a zone cannot share a code, and what is gone cannot be changed',
    inTx(db, async (tx) => {
      const zoneId = await aZone(tx)
      await saveRate(tx, standard(zoneId))
      expect(await refusalOf(saveRate(tx, standard(zoneId)))).toBeInstanceOf(DeliveryCodeTaken)
      const lost = { ...standard(zoneId), code: 'other', id: newId() }
      expect(await refusalOf(saveRate(tx, lost))).toBeInstanceOf(RateNotFound)
      expect(await refusalOf(saveRate(tx, standard(newId())))).toBeInstanceOf(ZoneNotFound)
      const gone = { id: newId(), name: 'Gone', places: [{ country: 'FR' }] }
      expect(await refusalOf(saveZone(tx, gone))).toBeInstanceOf(ZoneNotFound)
      expect((await listZones(tx)).flatMap((zone) => zone.rates)).toHaveLength(1)
    }),
  )
})

describe('days off', () => {
  it(
    'F2: are saved once per day and country, listed and removed',
    inTx(db, async (tx) => {
      await saveHoliday(tx, { on: '2026-10-05', country: 'KR', name: 'Chuseok' })
      await saveHoliday(tx, { on: '2026-10-05', country: 'KR', name: 'Chuseok holiday' })
      await saveHoliday(tx, { on: '2026-10-05', name: 'Closed' })
      expect((await listHolidays(tx, '2026-10-01')).map((day) => [day.country, day.name])).toEqual([
        ['*', 'Closed'],
        ['KR', 'Chuseok holiday'],
      ])
      await removeHoliday(tx, { on: '2026-10-05' })
      await removeHoliday(tx, { on: '2026-10-05' })
      expect(await listHolidays(tx, '2026-10-01')).toHaveLength(1)
      expect(await listHolidays(tx, '2026-10-06')).toEqual([])
    }),
  )

  it.each([
    [{ on: '2026-02-30', name: 'X' }, 'on'],
    [{ on: '2026-02-03', name: '' }, 'name'],
    [{ on: '2026-02-03', name: 'X', country: 'Korea' }, 'country'],
  ])('F2: %j is refused, naming %s', async (day, field) => {
    await inTx(db, async (tx) => {
      const no = await refusalOf(saveHoliday(tx, day))
      expect([no.constructor, no.field]).toEqual([DeliveryRuleInvalid, field])
      expect(await listHolidays(tx, '2026-01-01')).toEqual([])
    })()
  })
})

describe('order services', () => {
  it(
    'K12: show name, price and question in the shopper’s language, and tell the packer what to do',
    inTx(db, async (tx) => {
      const variantId = newId()
      const asksFor = { label: { en: 'Words on the card', ko: '카드 문구' }, maxLength: 200 }
      await saveService(tx, { ...wrap, variantId, asksFor })
      await saveService(tx, { ...wrap, code: 'duct-tape-crate', active: false })
      expect(await orderServices(tx, { currency: 'EUR', locale: 'ko' })).toMatchObject([
        {
          code: 'gift-wrap',
          name: '선물 포장',
          price: { amount: 350, currency: 'EUR' },
          variantId,
          taxClass: 'standard',
          asksFor: { label: '카드 문구', maxLength: 200 },
          pickInstruction: 'Wrap in kraft paper',
        },
      ])
      expect(await orderServices(tx, { currency: 'USD' })).toEqual([])
      expect(await listServices(tx)).toHaveLength(2)
    }),
  )

  it(
    'K12: are changed and removed, and cannot share a code',
    inTx(db, async (tx) => {
      const id = await saveService(tx, wrap)
      await saveService(tx, { ...wrap, id, prices: [] })
      expect(await orderServices(tx, { currency: 'EUR' })).toEqual([])
      expect(await refusalOf(saveService(tx, wrap))).toBeInstanceOf(DeliveryCodeTaken)
      const lost = { ...wrap, code: 'card', id: newId() }
      expect(await refusalOf(saveService(tx, lost))).toBeInstanceOf(ServiceNotFound)
      await removeService(tx, id)
      await removeService(tx, id)
      expect(await listServices(tx)).toEqual([])
    }),
  )

  it.each<[Partial<ServiceToSave>, string]>([
    [{ code: '' }, 'code'],
    [{ prices: [{ currency: 'EUR', amount: 0.5 }] }, 'prices.0.amount'],
    [{ prices: [wrap.prices[0]!, wrap.prices[0]!] }, 'prices.1.currency'],
    [{ pickInstruction: '' }, 'pickInstruction'],
    [{ asksFor: { label: { en: 'Card' }, maxLength: 0 } }, 'asksFor.maxLength'],
    [{ variantId: 'wrap' }, 'variantId'],
  ])('K12: %j is refused, naming %s', async (change, field) => {
    await inTx(db, async (tx) => {
      const no = await refusalOf(saveService(tx, { ...wrap, ...change }))
      expect([no.constructor, no.field]).toEqual([DeliveryRuleInvalid, field])
      expect(await listServices(tx)).toEqual([])
    })()
  })
})
