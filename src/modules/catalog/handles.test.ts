import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../../testing/database.ts'
import { changeProduct, createProduct, findProductByHandle, handleFrom } from './index.ts'

const db = await testDatabase()

describe('a handle', () => {
  it.each([
    ['Crème brûlée tea!', 'creme-brulee-tea'],
    ['제주 녹차 100g', '제주-녹차-100g'],
    ["Minji's cup", 'minjis-cup'],
    ['…', ''],
  ])('of %s is %s', (title, handle) => {
    expect(handleFrom(title)).toBe(handle)
  })

  it(
    'is made free of others by a number, and never of one that still leads on',
    inTx(db, async (tx) => {
      const handles = []
      for (const title of ['녹차', '녹차', '...'])
        handles.push((await createProduct(tx, { title: { ko: title } })).handle)
      expect(handles).toEqual(['녹차', '녹차-2', 'product'])
    }),
  )

  it(
    'leads on after each rename, until another product takes it over on purpose',
    inTx(db, async (tx) => {
      const tea = await createProduct(tx, { title: { en: 'Green tea' }, status: 'active' })
      await changeProduct(tx, { productId: tea.id, handle: 'Sejak' })
      await changeProduct(tx, { productId: tea.id, handle: 'ujeon' })
      const at = (handle: string) => findProductByHandle(tx, { handle, locale: 'en' })
      expect([await at('green-tea'), await at('sejak')]).toEqual([{ redirectTo: 'ujeon' }, { redirectTo: 'ujeon' }])
      expect(await at('UJEON')).toEqual({ redirectTo: 'ujeon' })
      const other = await createProduct(tx, { title: { en: 'Other' }, handle: 'green-tea', status: 'active' })
      expect(await at('green-tea')).toMatchObject({ product: { id: other.id } })
      await changeProduct(tx, { productId: tea.id, handle: 'sejak' })
      expect(await at('ujeon')).toEqual({ redirectTo: 'sejak' })
      expect(await at('nothing')).toBeUndefined()
    }),
  )
})
