import { createRootRoute } from '@tanstack/react-router'
import { Lost, Root } from './screens/root.tsx'

export const root = createRootRoute({ component: Root, notFoundComponent: Lost })

/** A screen at this address. */
export const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

/** Keeps the named texts of an address's query, and nothing else. */
export function textSearch<Name extends string>(...names: Name[]) {
  return (given: Record<string, unknown>): Partial<Record<Name, string>> => {
    const kept = names.filter((name) => typeof given[name] === 'string' || typeof given[name] === 'number')
    return Object.fromEntries(kept.map((name) => [name, String(given[name])])) as Partial<Record<Name, string>>
  }
}
