import { kernelModule } from './kernel/kernel-module.ts'
import type { Module } from './kernel/module.ts'
import { profilesModule } from './modules/profiles/index.ts'
import { shopModule } from './modules/shop/index.ts'

/** The modules, floor by floor, in the order of their migrations. */
export const modules: readonly Module[] = [kernelModule, shopModule, profilesModule]
