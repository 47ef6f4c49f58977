import { Resolver } from 'node:dns/promises'
import type { NameSystem } from '../../modules/messaging/index.ts'

const unknown = new Set(['ENOTFOUND', 'ENODATA'])

/** The name system as this machine reaches it: each question at most about four seconds. */
export function nameSystem(): NameSystem {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const orNothing = (error: unknown): [] => {
    if (unknown.has((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
  return {
    txt: async (name) => (await resolver.resolveTxt(name).catch(orNothing)).map((parts) => parts.join('')),
    mx: async (name) => (await resolver.resolveMx(name).catch(orNothing)).map(({ exchange }) => exchange),
  }
}
