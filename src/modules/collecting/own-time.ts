/** Before this nobody sent events; an instant before it is a broken clock or a unit gone wrong. */
const earliest = Date.UTC(2000, 0, 1)

/** An instant as clients write it: ISO 8601, or milliseconds since 1970. @returns undefined when it is none */
export function instantFrom(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  if (typeof value === 'string' && value.length > 40) return undefined
  const instant = new Date(value)
  return instant.getTime() >= earliest ? instant : undefined
}

/**
 * When an event took place, in the time of this shop: as long before it was received as it lay, by the sender's own
 * clock, before it was sent. So a clock that is wrong does not matter, and what was kept back for days keeps its day.
 * Never later than it was received.
 */
export function ownTime(timestamp: Date | undefined, sentAt: Date | undefined, receivedAt: Date): Date {
  if (!timestamp) return receivedAt
  const at = sentAt ? receivedAt.getTime() - (sentAt.getTime() - timestamp.getTime()) : timestamp.getTime()
  return new Date(Math.max(earliest, Math.min(at, receivedAt.getTime())))
}
