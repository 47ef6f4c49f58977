import { leaving } from './leaving.ts'

/** What a test sends; asked for by a button, wanted by no pattern. */
export const testType = 'webhooks.test'

/** Every type that may leave, with what it says. */
export interface EventType {
  readonly type: string
  readonly about: string
}

export const eventTypes: readonly EventType[] = leaving.map(({ event, about }) => ({ type: event.type, about }))

/** Whether a pattern (`orders.order-placed`, `orders.*`, `*`) takes in a type. */
export const takesIn = (pattern: string, type: string): boolean =>
  pattern === '*' || pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)))

export const isKnownPattern = (pattern: string): boolean => eventTypes.some(({ type }) => takesIn(pattern, type))

/** The types that any of these patterns takes in. */
export const typesTakenIn = (patterns: readonly string[]): string[] =>
  eventTypes.flatMap(({ type }) => (patterns.some((pattern) => takesIn(pattern, type)) ? type : []))
