const shown = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** Says instants on the shop's clock, and beside it on hers where that shows another time. */
export function instantsFor(shopZone: string, herZone: string | undefined): (instant: Date) => string {
  const ours = new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: shopZone, timeZoneName: 'short' })
  const plain = new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: shopZone })
  const hers = new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: herZone ?? shopZone })
  return (instant) => {
    const isSame = plain.format(instant) === hers.format(instant)
    return isSame ? ours.format(instant) : `${ours.format(instant)} (${hers.format(instant)} where she is)`
  }
}
