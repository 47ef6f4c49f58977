import type { Module } from '../../kernel/module.ts'
import { shop } from './migrations/0001-shop.ts'
import { kept } from './migrations/0002-kept.ts'
import { setup } from './migrations/0003-setup.ts'
import { reasonsToBuy } from './migrations/0004-reasons-to-buy.ts'

export { addressIn } from './address-in.ts'
export { answerSetupStep } from './answer-setup-step.ts'
export { changeShop, type ShopChange } from './change-shop.ts'
export { dismissSetup, resumeSetup } from './dismiss-setup.ts'
export { shopChanged } from './events.ts'
export { findSetup } from './find-setup.ts'
export { SettingInvalid, SettingsChangedMeanwhile } from './refusals.ts'
export { checkoutLooks, shopSettingsSchema, type ShopSettings, type Tone, tones } from './settings.ts'
export { type AnsweredStep, type Setup, type SetupAnswer, setupAnswers, type SetupStep, setupSteps } from './setup.ts'
export { shopSettings, versionedShopSettings } from './shop-settings.ts'

export const shopModule: Module = { name: 'shop', migrations: [shop, kept, setup, reasonsToBuy] }
