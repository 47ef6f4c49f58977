import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a state instead of for a time: asks again and again until the answer is yes, and fails after a bound. */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 45_000,
): Promise<void> {
  const until = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`Waited ${withinMs} ms for ${what}`)
    await pause(2)
  }
}
