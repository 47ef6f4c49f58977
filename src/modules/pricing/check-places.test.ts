import { describe, expect, it } from 'vitest'
import { announcedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { createProduct, getProduct, listProducts, productChanged, SoldNowhere } from '../catalog/index.ts'
import { checkPlaces, createMarket, PlaceUnknown, removeMarket, sellProduct } from './index.ts'

const db = await testDatabase()

const market = (code: string, currency: string, country: string) => ({
  ...{ code, name: code, currency, countries: [country], locales: ['en'] },
  taxIncluded: true,
})

describe('the markets that a product is kept from', () => {
  it(
    'P6: are markets of the shop, and never all of them; the change is announced; a closed one is forgotten',
    inTx(db, async (tx) => {
      await createMarket(tx, market('us', 'USD', 'US'))
      await createMarket(tx, market('kr', 'KRW', 'KR'))
      const { id: productId } = await createProduct(tx, { title: { en: 'Sun cream' }, status: 'active' })
      const before = announcedIn(tx).length
      expect(await sellProduct(tx, { productId, stopSellingIn: ['market:kr'] })).toBe(true)
      expect(announcedIn(tx).slice(before)).toMatchObject([{ type: productChanged.type, data: { productId } }])

      const unknown = await refusalOf(checkPlaces(tx, ['market:kr', 'market:mars']))
      expect(unknown).toBeInstanceOf(PlaceUnknown)
      expect(unknown).toMatchObject({ field: 'notSoldIn.1', details: { market: 'mars' } })
      await expect(checkPlaces(tx, ['market:kr', 'market:us'])).rejects.toThrow(SoldNowhere)
      await expect(sellProduct(tx, { productId, stopSellingIn: ['market:us'] })).rejects.toThrow(SoldNowhere)

      await removeMarket(tx, 'kr')
      await createMarket(tx, market('kr', 'KRW', 'KR'))
      expect((await getProduct(tx, productId)).notSoldIn).not.toContain('market:kr')
      const kept = await listProducts(tx, { locale: 'en', limit: 5, notSoldIn: 'market:kr' })
      expect(kept.total).toBe(0)
    }),
  )
})
