import { log } from './migrations/0001-log.ts'
import type { Module } from './module.ts'

export const kernelModule: Module = { name: 'kernel', migrations: [log] }
