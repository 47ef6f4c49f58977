import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { announceScheduledPrices } from './announce-scheduled-prices.ts'
import {
  changeMarket,
  CountryTaken,
  createMarket,
  DefaultMarketStays,
  findMarket,
  joinPriceGroup,
  leavePriceGroup,
  listMarkets,
  listPriceLists,
  listPrices,
  marketForCountry,
  MarketExists,
  MarketHasPriceLists,
  MarketInvalid,
  type MarketToCreate,
  MarketUnknown,
  mostPrices,
  PriceListInvalid,
  pricesFor,
  removeMarket,
  removePriceList,
  removePrices,
  savePriceList,
  setPrices,
  StandardListStays,
  TooManyPrices,
} from './index.ts'

const db = await testDatabase()
const tea = newId()
const sneakers = newId()
const minji = newId()

const usd = (amount: number) => money(amount, 'USD')

const korea: MarketToCreate = {
  code: 'kr',
  name: '한국',
  currency: 'KRW',
  countries: ['KR'],
  locales: ['ko', 'en'],
  taxIncluded: true,
}
const america: MarketToCreate = {
  code: 'us',
  name: 'United States',
  currency: 'USD',
  countries: ['US', 'CA'],
  locales: ['en'],
  taxIncluded: false,
}

const priceOf = async (tx: Tx, variantId: string, more: { market?: string; profileId?: string } = {}) =>
  (await pricesFor(tx, { variantIds: [variantId], currency: 'USD', ...more })).get(variantId)?.price.amount

const told = (tx: Tx): string[] =>
  announcedIn(tx)
    .filter((event) => event.type === 'pricing.price-changed')
    .map((event) => `${String(event.data['variantId'])} ${String(event.data['currency'])}`)

describe('P6: markets', () => {
  it(
    'the first is the default, and countries nobody named see it',
    inTx(db, async (tx) => {
      await createMarket(tx, korea)
      await createMarket(tx, america)
      expect((await listMarkets(tx)).map(({ code, isDefault }) => [code, isDefault])).toEqual([
        ['kr', true],
        ['us', false],
      ])
      expect((await marketForCountry(tx, 'ca'))!.code).toBe('us')
      expect((await marketForCountry(tx, 'BR'))!.code).toBe('kr')
    }),
  )

  it(
    'a new default takes over from the old one',
    inTx(db, async (tx) => {
      await createMarket(tx, korea)
      await createMarket(tx, america)
      await changeMarket(tx, { code: 'us', isDefault: true, countries: ['US'] })
      expect((await findMarket(tx, 'kr'))!.isDefault).toBe(false)
      expect(await findMarket(tx, 'us')).toMatchObject({ name: 'United States', countries: ['US'], isDefault: true })
      await removeMarket(tx, 'kr')
      await removeMarket(tx, 'kr')
      expect((await marketForCountry(tx, 'KR'))!.code).toBe('us')
    }),
  )

  it.each<[Partial<MarketToCreate>, string]>([
    [{ currency: 'WON' }, 'currency'],
    [{ countries: ['KR', 'Korea'] }, 'countries.1'],
    [{ locales: [] }, 'locales'],
    [{ locales: ['not a tag'] }, 'locales.0'],
    [{ code: 'K R' }, 'code'],
    [{ name: ' ' }, 'name'],
  ])('%j is refused, naming %s', async (wrong, field) => {
    await inTx(db, async (tx) => {
      const no = await refusalOf(createMarket(tx, { ...korea, ...wrong }))
      expect(no).toBeInstanceOf(MarketInvalid)
      expect(no.field).toBe(field)
      expect(await listMarkets(tx)).toEqual([])
    })()
  })

  it(
    'refuse a code, a country twice, and to be without a default',
    inTx(db, async (tx) => {
      await createMarket(tx, korea)
      expect(await refusalOf(createMarket(tx, korea))).toBeInstanceOf(MarketExists)
      const taken = await refusalOf(createMarket(tx, { ...america, countries: ['US', 'KR'] }))
      expect(taken).toBeInstanceOf(CountryTaken)
      expect(taken).toMatchObject({ field: 'countries.1', details: { country: 'KR', market: 'kr' } })
      expect(await refusalOf(removeMarket(tx, 'kr'))).toBeInstanceOf(DefaultMarketStays)
      expect(await refusalOf(changeMarket(tx, { code: 'kr', isDefault: false }))).toBeInstanceOf(DefaultMarketStays)
      expect(await refusalOf(changeMarket(tx, { code: 'jp', name: 'Japan' }))).toBeInstanceOf(MarketUnknown)
      expect(await listMarkets(tx)).toHaveLength(1)
    }),
  )

  it('two people who each open the first market get one default', async () => {
    await Promise.all([korea, america].map((market) => inTransaction(db, (tx) => createMarket(tx, market))))
    await inTransaction(db, async (tx) => {
      expect((await listMarkets(tx)).filter((market) => market.isDefault)).toHaveLength(1)
      await query(tx, 'delete from pricing.market')
    })
  })
})

describe('prices', () => {
  it(
    'any number is read with one query, and a variant without one in the currency is absent',
    inTx(db, async (tx) => {
      await setPrices(tx, [
        { variantId: tea, price: usd(1_200), compareAt: usd(1_500) },
        { variantId: tea, price: money(15_000, 'KRW') },
        { variantId: sneakers, price: money(90_000, 'KRW') },
      ])
      expect(await pricesFor(tx, { variantIds: [tea, sneakers], currency: 'USD' })).toEqual(
        new Map([[tea, { price: usd(1_200), compareAt: usd(1_500) }]]),
      )
    }),
  )

  it(
    'are announced once per variant and currency, and only when they change',
    inTx(db, async (tx) => {
      const prices = [
        { variantId: tea, price: usd(1_200) },
        { variantId: tea, price: usd(1_000), from: later(tx.now, days(1)), to: later(tx.now, days(2)) },
      ]
      expect(await setPrices(tx, prices)).toEqual({ set: 2, unchanged: 0, refused: [] })
      expect(await setPrices(tx, prices)).toEqual({ set: 0, unchanged: 2, refused: [] })
      expect(told(tx)).toEqual([`${tea} USD`])
    }),
  )

  it(
    'good rows are kept, each bad one is reported with its field',
    inTx(db, async (tx) => {
      const { set, refused } = await setPrices(tx, [
        { variantId: tea, price: usd(1_200) },
        { variantId: 'tea', price: usd(1) },
        { variantId: sneakers, price: usd(-1) },
        { variantId: sneakers, price: money(100, 'WON') },
        { variantId: sneakers, price: usd(100), compareAt: usd(100) },
        { variantId: sneakers, price: usd(100), compareAt: money(200, 'KRW') },
        { variantId: sneakers, price: usd(100), list: 'nowhere' },
        { variantId: sneakers, price: usd(100), from: tx.now, to: tx.now },
        { variantId: tea, price: usd(1_300) },
        { variantId: sneakers, price: { amount: 1.5, currency: 'USD' } },
      ])
      expect(set).toBe(1)
      expect(refused.map(({ field }) => field)).toEqual([
        'prices.1.variantId',
        'prices.2.price.amount',
        'prices.3.price.currency',
        'prices.4.compareAt.amount',
        'prices.5.compareAt.currency',
        'prices.6.list',
        'prices.7.to',
        'prices.8.variantId',
        'prices.9.price.amount',
      ])
      expect(await priceOf(tx, tea)).toBe(1_200)
      expect(await priceOf(tx, sneakers)).toBeUndefined()
    }),
  )

  it(
    'more than 5,000 at once are refused',
    inTx(db, async (tx) => {
      const many = Array.from({ length: mostPrices + 1 }, () => ({ variantId: newId(), price: usd(1) }))
      expect(await refusalOf(setPrices(tx, many))).toBeInstanceOf(TooManyPrices)
      expect(await setPrices(tx, many.slice(1))).toMatchObject({ set: 5_000, refused: [] })
      const ids = many.slice(1).map(({ variantId }) => variantId)
      expect((await pricesFor(tx, { variantIds: ids, currency: 'USD' })).size).toBe(5_000)
    }),
  )

  it('a scheduled price holds from its beginning up to its end, then the lasting one again', async () => {
    const start = later(db.clock.now(), hours(1))
    await inTransaction(db, async (tx) => {
      await setPrices(tx, [
        { variantId: tea, price: usd(1_200) },
        { variantId: tea, price: usd(900), compareAt: usd(1_200), from: start, to: later(start, hours(1)) },
      ])
      await announceScheduledPrices(tx)
    })
    const at = (instant: Date) => {
      db.clock.set(instant)
      return inTransaction(db, async (tx) => {
        await announceScheduledPrices(tx)
        return [await priceOf(tx, tea), told(tx).length]
      })
    }
    expect(await at(later(start, -1))).toEqual([1_200, 0])
    expect(await at(start)).toEqual([900, 1])
    expect(await at(later(start, hours(1) - 1))).toEqual([900, 0])
    expect(await at(later(start, hours(1)))).toEqual([1_200, 1])
    expect(await at(later(start, hours(2)))).toEqual([1_200, 0])
    await inTransaction(db, (tx) => removePrices(tx, [{ variantId: tea, currency: 'USD' }]))
  })

  it(
    'a price with an end alone begins now, and the merchant sees all of them',
    inTx(db, async (tx) => {
      const other = newId()
      const to = later(tx.now, days(1))
      await setPrices(tx, [
        { variantId: other, price: usd(1_200) },
        { variantId: other, price: usd(1_000), to },
      ])
      expect(await priceOf(tx, other)).toBe(1_000)
      expect(await listPrices(tx, [other])).toEqual([
        { variantId: other, list: 'standard', price: usd(1_200) },
        { variantId: other, list: 'standard', price: usd(1_000), from: tx.now, to },
      ])
      expect(await removePrices(tx, [{ variantId: other, currency: 'USD', from: tx.now }])).toBe(1)
      expect(await removePrices(tx, [{ variantId: other, currency: 'USD', from: tx.now }])).toBe(0)
      expect(await priceOf(tx, other)).toBe(1_200)
    }),
  )
})

describe('P6: price lists', () => {
  it(
    'one bound to a market holds there, one bound to a group for its people, the highest first',
    inTx(db, async (tx) => {
      await createMarket(tx, america)
      await savePriceList(tx, { code: 'us-prices', name: 'US', priority: 1, market: 'us' })
      await savePriceList(tx, { code: 'wholesale', name: 'Wholesale', priority: 5, group: 'wholesale' })
      await setPrices(tx, [
        { variantId: sneakers, price: usd(9_000) },
        { variantId: sneakers, price: usd(9_500), list: 'us-prices' },
        { variantId: sneakers, price: usd(5_000), list: 'wholesale' },
      ])
      expect(await priceOf(tx, sneakers)).toBe(9_000)
      expect(await priceOf(tx, sneakers, { market: 'us' })).toBe(9_500)
      expect(await priceOf(tx, sneakers, { market: 'us', profileId: minji })).toBe(9_500)
      await joinPriceGroup(tx, { profileId: minji, group: 'wholesale' })
      await joinPriceGroup(tx, { profileId: minji, group: 'wholesale' })
      expect(await priceOf(tx, sneakers, { market: 'us', profileId: minji })).toBe(5_000)
      await leavePriceGroup(tx, { profileId: minji, group: 'wholesale' })
      expect(await priceOf(tx, sneakers, { profileId: minji })).toBe(9_000)

      expect(await refusalOf(removeMarket(tx, 'us'))).toBeInstanceOf(DefaultMarketStays)
      await createMarket(tx, { ...korea, isDefault: true })
      expect(await refusalOf(removeMarket(tx, 'us'))).toBeInstanceOf(MarketHasPriceLists)
      await removePriceList(tx, 'us-prices')
      await removeMarket(tx, 'us')
      expect((await listPriceLists(tx)).map(({ code }) => code)).toEqual(['wholesale', 'standard'])
    }),
  )

  it(
    'the standard list stays as it is',
    inTx(db, async (tx) => {
      expect(await refusalOf(removePriceList(tx, 'standard'))).toBeInstanceOf(StandardListStays)
      const bound = { code: 'standard', name: 'Mine', priority: 0, group: 'wholesale' }
      expect(await refusalOf(savePriceList(tx, bound))).toBeInstanceOf(StandardListStays)
      const nameless = await refusalOf(savePriceList(tx, { code: 'x', name: '', priority: 0 }))
      expect(nameless).toBeInstanceOf(PriceListInvalid)
      expect(nameless).toMatchObject({ field: 'name' })
      const elsewhere = { code: 'x', name: 'X', priority: 0, market: 'moon' }
      expect(await refusalOf(savePriceList(tx, elsewhere))).toBeInstanceOf(MarketUnknown)
      expect(await listPriceLists(tx)).toEqual([{ code: 'standard', name: 'Standard', priority: 0 }])
    }),
  )
})
