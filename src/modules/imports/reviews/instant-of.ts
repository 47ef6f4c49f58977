const pattern = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)? ?(UTC|Z|[+-]\d\d:?\d\d)?$/i

/**
 * A moment as exports write it, year first: `2025-03-02 10:12:00 UTC`, `2026-09-03 10:15:00 -0400`, `2025-03-02`; in UTC
 * where no zone is said. Undefined for anything else: of 03/02/2025 nobody knows which month it is.
 */
export function instantOf(text: string): Date | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = pattern.exec(text.trim()) ?? []
  if (!year || !month || !day) return undefined
  const at = new Date(Date.UTC(+year, +month - 1, +day, +hour, +minute, +second))
  const isReal = at.getUTCMonth() === +month - 1 && at.getUTCDate() === +day && +hour < 24 && +minute < 60
  if (!isReal || +year < 1995) return undefined
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return new Date(at.getTime() - offset * 60_000)
}
