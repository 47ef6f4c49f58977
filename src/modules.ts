import type { Module } from './kernel/module.ts'
import { kernelModule } from './kernel/kernel-module.ts'
import { profilesModule } from './modules/profiles/index.ts'

/** The modules, floor by floor, in the order of their migrations. */
export const modules: readonly Module[] = [kernelModule, profilesModule]
