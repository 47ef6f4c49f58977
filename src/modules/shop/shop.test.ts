import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../../testing/database.ts'
import { changeShop, SettingInvalid, SettingsChangedMeanwhile, shopSettings, versionedShopSettings } from './index.ts'

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
})
