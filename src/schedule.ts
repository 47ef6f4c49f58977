import type { Module, Recurring } from './kernel/module.ts'
import { recurringOf } from './kernel/recurring.ts'

/**
 * All that happens by itself at intervals, in one list; each is declared by the module that does it.
 *
 * @throws {Error} when two share a name: they would share one lease, and one of them would hardly ever run
 */
export function scheduleOf(modules: readonly Module[]): readonly Recurring[] {
  const all = recurringOf(modules)
  const names = new Set<string>()
  for (const { name } of all) {
    if (names.has(name)) throw new Error(`Two pieces of recurring work are named ${name}`)
    names.add(name)
  }
  return all.toSorted((a, b) => a.name.localeCompare(b.name))
}
