import { useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()
let isOn = false
let lostAt: number | undefined

/** Whether the shop tells this page what is new. */
export const connection = {
  isOn: () => isOn,
  set(next: boolean) {
    lostAt = next ? undefined : (lostAt ?? Date.now())
    isOn = next
    for (const watch of watchers) watch()
  },
}

/** So often it is asked instead while nothing is told. */
const insteadMs = 10_000

const subscribe = (watch: () => void) => {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** Asks now and then while the shop cannot tell; never while it does. */
export const useRefetchInterval = (): number | false =>
  useSyncExternalStore(subscribe, () => isOn) ? false : insteadMs

/** Whether the connection was there and is lost. */
export const useIsLost = (): boolean => useSyncExternalStore(subscribe, () => lostAt !== undefined)
