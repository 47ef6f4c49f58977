import type { Module } from '../../kernel/module.ts'
import { shop } from './migrations/0001-shop.ts'
import { kept } from './migrations/0002-kept.ts'

export { changeShop, type ShopChange } from './change-shop.ts'
export { shopChanged } from './events.ts'
export { SettingInvalid, SettingsChangedMeanwhile } from './refusals.ts'
export { shopSettingsSchema, type ShopSettings } from './settings.ts'
export { shopSettings, versionedShopSettings } from './shop-settings.ts'

export const shopModule: Module = { name: 'shop', migrations: [shop, kept] }
