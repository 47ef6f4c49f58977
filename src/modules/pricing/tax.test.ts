import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money, sum } from '../../kernel/money.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  adoptSuggestedTaxRates,
  changeTaxRate,
  createMarket,
  createTaxRate,
  listTaxRates,
  reckonTax,
  removeTaxRate,
  suggestedTaxRates,
  TaxRateExists,
  TaxRateInvalid,
  type TaxRateInput,
  taxRates,
  TaxRateUnknown,
} from './index.ts'

const db = await testDatabase()

const rate = (taxClass: string, rateBasisPoints: number, name = 'VAT') => ({ taxClass, rateBasisPoints, name })
const line = (key: string, amount: number, taxClass = 'standard', currency = 'EUR') => ({
  key,
  taxClass,
  amount: money(amount, currency),
})
const german = [rate('standard', 1_900), rate('reduced', 700)]

describe('P6: tax', () => {
  it('is contained in the price where prices contain it', () => {
    const { lines, taxes, total } = reckonTax({
      rates: german,
      taxIncluded: true,
      lines: [line('sneakers', 11_900), line('tea', 535, 'reduced')],
    })
    expect(lines.map(({ tax }) => tax.amount)).toEqual([1_900, 35])
    expect(taxes).toEqual([
      { name: 'VAT', rateBasisPoints: 1_900, amount: money(1_900, 'EUR') },
      { name: 'VAT', rateBasisPoints: 700, amount: money(35, 'EUR') },
    ])
    expect(total).toEqual(money(1_935, 'EUR'))
  })

  it('is added where they do not, rounded half-up per line', () => {
    const rates = [rate('standard', 725, 'Sales tax')]
    const added = reckonTax({ rates, taxIncluded: false, lines: [line('a', 1_000), line('b', 1_000), line('c', 20)] })
    expect(added.lines.map(({ tax }) => tax.amount)).toEqual([73, 73, 1])
    expect(added.total.amount).toBe(147)
  })

  it('of Korea is a tenth on top of what the shop keeps, in whole won', () => {
    const rates = [rate('standard', 1_000, '부가세')]
    const { total } = reckonTax({ rates, taxIncluded: true, lines: [line('tea', 15_000, 'standard', 'KRW')] })
    expect(total).toEqual(money(1_364, 'KRW'))
  })

  it('holds hundredths of a basis point', () => {
    const rates = [rate('standard', 687.5, 'Sales tax')]
    expect(reckonTax({ rates, taxIncluded: false, lines: [line('a', 100_000)] }).total.amount).toBe(6_875)
  })

  it('of several kinds on one line is reckoned as their sum and split', () => {
    const rates = [rate('standard', 500, 'GST'), rate('standard', 700, 'PST')]
    const { taxes, total } = reckonTax({ rates, taxIncluded: false, lines: [line('a', 999)] })
    expect(taxes.map(({ name, amount }) => [name, amount.amount])).toEqual([
      ['GST', 50],
      ['PST', 70],
    ])
    expect(total.amount).toBe(120)
  })

  it('falls back to the standard class, and leaves zero alone', () => {
    const lines = [line('a', 1_000, 'books'), line('b', 1_000, 'zero')]
    const { lines: taxed } = reckonTax({ rates: german, taxIncluded: false, lines })
    expect(taxed.map(({ tax }) => tax.amount)).toEqual([190, 0])
  })

  it('is nothing without rates or lines', () => {
    expect(reckonTax({ rates: [], taxIncluded: true, lines: [line('a', 999)] })).toMatchObject({
      taxes: [],
      total: money(0, 'EUR'),
    })
    expect(reckonTax({ rates: german, taxIncluded: true, lines: [], currency: 'EUR' }).total).toEqual(money(0, 'EUR'))
  })

  it('adds up exactly, by line and by kind, and never exceeds what contains it', () => {
    const classes = fc.constantFrom('standard', 'reduced', 'zero', 'books')
    fc.assert(
      fc.property(
        fc.constantFrom('KRW', 'USD', 'KWD'),
        fc.array(
          fc.record({
            taxClass: classes,
            rateBasisPoints: fc.integer({ min: 0, max: 1_000_000 }).map((ppm) => ppm / 100),
            name: fc.constantFrom('VAT', 'GST', 'PST'),
          }),
          { maxLength: 5 },
        ),
        fc.boolean(),
        fc.array(fc.record({ amount: fc.integer({ min: 0, max: 1e12 }), taxClass: classes }), { maxLength: 8 }),
        (currency, rates, taxIncluded, rows) => {
          const lines = rows.map(({ amount, taxClass }, key) => line(`${key}`, amount, taxClass, currency))
          const reckoned = reckonTax({ rates, taxIncluded, lines, currency })
          const byLine = reckoned.lines.map(({ tax }) => tax)
          const byKind = reckoned.taxes.map(({ amount }) => amount)
          expect(sum(byLine, currency)).toEqual(reckoned.total)
          expect(sum(byKind, currency)).toEqual(reckoned.total)
          for (const [at, tax] of byLine.entries()) {
            expect(tax.amount).toBeGreaterThanOrEqual(0)
            if (taxIncluded) expect(tax.amount).toBeLessThanOrEqual(lines[at]!.amount.amount)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('tax rates', () => {
  const berlin: TaxRateInput = {
    country: 'DE',
    taxClass: 'standard',
    name: 'MwSt.',
    rateBasisPoints: 1_900,
    source: 'UStG § 12',
    asOf: '2026-06-01',
  }

  it(
    'suggested for a country come with its market, marked to be checked; those of states only when asked for',
    inTx(db, async (tx) => {
      const market = {
        code: 'all',
        name: 'All',
        currency: 'EUR',
        countries: ['DE', 'US'],
        locales: ['en'],
        taxIncluded: true,
      }
      await createMarket(tx, market)
      expect(
        (await taxRates(tx, { country: 'DE' })).map(({ taxClass, rateBasisPoints }) => [taxClass, rateBasisPoints]),
      ).toEqual([
        ['reduced', 700],
        ['standard', 1_900],
      ])
      expect((await listTaxRates(tx)).every(({ toBeChecked, source, asOf }) => toBeChecked && source && asOf)).toBe(
        true,
      )
      expect(await taxRates(tx, { country: 'US', region: 'CA' })).toEqual([])
      expect(await adoptSuggestedTaxRates(tx, { countries: ['US'], withRegions: true })).toBeGreaterThan(2)
      expect(await adoptSuggestedTaxRates(tx, { countries: ['US'], withRegions: true })).toBe(0)
      expect(await taxRates(tx, { country: 'US', region: 'CA' })).toMatchObject([{ rateBasisPoints: 725 }])
      expect(await taxRates(tx, { country: 'US', region: 'OR' })).toMatchObject([{ rateBasisPoints: 0 }])
      expect(await taxRates(tx, { country: 'US' })).toEqual([])
    }),
  )

  it(
    'of a region are added to those of the country, or replace them',
    inTx(db, async (tx) => {
      await adoptSuggestedTaxRates(tx, { countries: ['CA'], withRegions: true })
      const standard = async (region: string) =>
        (await taxRates(tx, { country: 'CA', region }))
          .filter((one) => one.taxClass === 'standard')
          .map(({ name }) => name)
      expect(await standard('BC')).toEqual(['GST', 'PST'])
      expect(await standard('ON')).toEqual(['HST'])
      expect(await standard('AB')).toEqual(['GST'])
    }),
  )

  it(
    'that a merchant keeps are never touched by suggestions',
    inTx(db, async (tx) => {
      await createTaxRate(tx, { ...berlin, rateBasisPoints: 1_600 })
      expect(await adoptSuggestedTaxRates(tx, { countries: ['DE'] })).toBe(0)
      expect(await listTaxRates(tx, { country: 'DE' })).toMatchObject([{ rateBasisPoints: 1_600, toBeChecked: false }])
    }),
  )

  it(
    'are changed and removed',
    inTx(db, async (tx) => {
      const { id } = await createTaxRate(tx, berlin)
      await changeTaxRate(tx, id, { ...berlin, region: 'BE', rateBasisPoints: 687.5 })
      expect(await listTaxRates(tx)).toMatchObject([{ id, region: 'BE', rateBasisPoints: 687.5, asOf: '2026-06-01' }])
      await removeTaxRate(tx, id)
      await removeTaxRate(tx, id)
      expect(await listTaxRates(tx)).toEqual([])
    }),
  )

  it(
    'are refused twice, unknown, or wrong, naming the field',
    inTx(db, async (tx) => {
      await createTaxRate(tx, berlin)
      expect(await refusalOf(createTaxRate(tx, berlin))).toBeInstanceOf(TaxRateExists)
      const other = await createTaxRate(tx, { ...berlin, name: 'Other' })
      expect(await refusalOf(changeTaxRate(tx, other.id, berlin))).toBeInstanceOf(TaxRateExists)
      expect(await refusalOf(changeTaxRate(tx, tx.newId(), { ...berlin, name: 'New' }))).toBeInstanceOf(TaxRateUnknown)
      for (const [field, wrong] of Object.entries({
        country: 'de',
        rateBasisPoints: 10_001,
        asOf: 'June',
        source: '',
      })) {
        const no = await refusalOf(createTaxRate(tx, { ...berlin, name: 'Wrong', [field]: wrong }))
        expect(no).toBeInstanceOf(TaxRateInvalid)
        expect(no.field).toBe(field)
      }
      expect(await listTaxRates(tx)).toHaveLength(2)
    }),
  )

  it('suggested are all valid and each has a source', () => {
    const keys = suggestedTaxRates.map((one) => [one.country, one.region, one.taxClass, one.name].join())
    expect(new Set(keys).size).toBe(keys.length)
    expect(suggestedTaxRates.every((one) => one.toBeChecked && one.source.length > 5)).toBe(true)
  })
})
