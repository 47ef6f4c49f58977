/** An object that came as JSON. */
export type Json = Readonly<Record<string, unknown>>

/** Deeper than this nobody means it; PostgreSQL and the browser that shows it would choke on far more. */
export const mostDepth = 20

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value goes no deeper than {@link mostDepth}. */
export function isShallow(value: unknown, left = mostDepth): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (left === 0) return false
  for (const part of Object.values(value)) if (!isShallow(part, left - 1)) return false
  return true
}

/** Signs that PostgreSQL takes in no text: NUL, and halves of a pair (PostgreSQL, 8.14.1). Also found where they are harmless. */
const untakable = /\\u(0000|d[89a-f])/i

/** A value that came as JSON, as JSON that PostgreSQL takes; what it cannot take is left out or replaced by U+FFFD. */
export function plainJson(value: unknown): string {
  const text = JSON.stringify(value)
  return untakable.test(text) ? JSON.stringify(cleaned(value)) : text
}

export const plainText = (text: string): string => text.replaceAll('\0', '').toWellFormed()

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [plainText(key), cleaned(part)]))
}
