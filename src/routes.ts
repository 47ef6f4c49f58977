import type { Routes } from './web/server.ts'

/** Every group of addresses that the web answers. */
export const routes: readonly Routes[] = []
