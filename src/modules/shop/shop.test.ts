import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../../testing/database.ts'
import { query } from '../../kernel/query.ts'
import { changeShop, SettingInvalid, SettingsChangedMeanwhile, shopSettings, versionedShopSettings } from './index.ts'
import { reasonsToBuy } from './migrations/0004-reasons-to-buy.ts'

const db = await testDatabase()

describe('the shop', () => {
  it(
    'opens with defaults and keeps what was not changed',
    inTx(db, async (tx) => {
      expect(await shopSettings(tx)).toMatchObject({ name: 'My shop', locales: ['en', 'ko'], returnDays: 30 })
      await changeShop(tx, { settings: { name: 'Onjeong', timeZone: 'Asia/Seoul' } })
      await changeShop(tx, { settings: { returnDays: 60 } })
      expect(await shopSettings(tx)).toMatchObject({ name: 'Onjeong', timeZone: 'Asia/Seoul', returnDays: 60 })
    }),
  )

  it.each([
    [{ colours: { brand: 'green' } }, 'colours.brand'],
    [{ timeZone: 'Seoul/Asia' }, 'timeZone'],
    [{ name: '' }, 'name'],
    [{ returnDays: -1 }, 'returnDays'],
    [{ reasonsToBuy: [{ icon: 'leaf', text: { en: ' ' } }] }, 'reasonsToBuy.0.text'],
    [{ reasonsToBuy: [{ icon: 'skull', text: { en: 'Strong' } }] }, 'reasonsToBuy.0.icon'],
    [{ checkout: { trust: 'all of it' } }, 'checkout.trust'],
  ])('refuses %j, naming %s, and changes nothing', async (settings, field) => {
    await inTx(db, async (tx) => {
      const refusal = await changeShop(tx, { settings }).catch((no: unknown) => no)
      expect(refusal).toBeInstanceOf(SettingInvalid)
      expect((refusal as SettingInvalid).field).toBe(field)
      expect((await versionedShopSettings(tx)).version).toBe(0)
    })()
  })

  it(
    'does not let two people overwrite each other',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { name: 'One' }, version: 0 })
      await expect(changeShop(tx, { settings: { name: 'Two' }, version: 0 })).rejects.toBeInstanceOf(
        SettingsChangedMeanwhile,
      )
      expect((await shopSettings(tx)).name).toBe('One')
    }),
  )

  it(
    'K13: gives reasons to buy that were written without a drawing a heart, and leaves the others',
    inTx(db, async (tx) => {
      const leaf = { icon: 'leaf', text: { en: 'Nothing in plastic' } }
      const settings = { name: 'Onjeong', reasonsToBuy: [{ en: 'Made by hand', ko: '손으로 만들어요' }, leaf] }
      const text = 'insert into shop.settings (settings, version, changed_at) values ($1, 1, $2)'
      await query(tx, text, [JSON.stringify(settings), tx.now])
      await query(tx, String(reasonsToBuy.up))
      expect((await shopSettings(tx)).reasonsToBuy).toEqual([
        { icon: 'heart', text: { en: 'Made by hand', ko: '손으로 만들어요' } },
        leaf,
      ])
    }),
  )
})
