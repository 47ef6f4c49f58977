import { log } from './migrations/0001-log.ts'
import { consumers } from './migrations/0002-consumers.ts'
import { recurring } from './migrations/0003-recurring.ts'
import { kept } from './migrations/0004-kept.ts'
import type { Module } from './module.ts'

export const kernelModule: Module = { name: 'kernel', migrations: [log, consumers, recurring, kept] }
