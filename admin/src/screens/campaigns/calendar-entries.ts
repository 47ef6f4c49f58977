import type { Schemas } from '../../api.ts'
import { campaignWords } from './words.ts'

const said = campaignWords.calendar
const dayMs = 86_400_000

export type View = 'month' | 'week'

/** What stands on a day of the calendar. */
export interface Entry {
  readonly kind: 'campaign' | 'journey' | 'piece'
  readonly id: string
  readonly name: string
  readonly to: string
  readonly notes: readonly string[]
}

export const keyOf = (day: Date): string => day.toISOString().slice(0, 10)

export const moved = (day: Date, days: number): Date => new Date(day.getTime() + days * dayMs)

/** A day of the address, at midnight UTC; today, which its reader knows, when there is none. */
export function dayOf(text: string | undefined, today: string): Date {
  const asked = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return asked && !Number.isNaN(asked.getTime()) ? asked : new Date(`${today}T00:00:00Z`)
}

/** The Monday with which a week, or the grid of a month, begins. */
export function firstDay(day: Date, view: View): Date {
  const from = view === 'week' ? day : new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1))
  return moved(from, -((from.getUTCDay() + 6) % 7))
}

export const daysFrom = (first: Date, many: number): Date[] => Array.from({ length: many }, (_, at) => moved(first, at))

export function titleOf(day: Date, view: View): string {
  if (view === 'month')
    return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day)
  const first = firstDay(day, 'week')
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(first, moved(first, 6))
}

/** What stands on which day: a campaign where it begins and where it writes, a journey where it writes or will. */
export function entriesOf(calendar: Schemas['MessageCalendar']): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Map<string, Entry>>()
  const put = (on: string, entry: Omit<Entry, 'notes'>, note: string) => {
    const ofDay = found.get(on) ?? new Map<string, Entry>()
    found.set(on, ofDay)
    const known = ofDay.get(entry.id)
    ofDay.set(entry.id, { ...entry, notes: [...(known?.notes ?? []), note] })
  }
  const campaigns = new Map(calendar.campaigns.map((one) => [one.id, one]))
  const journeys = new Map(calendar.journeys.map((one) => [one.id, one]))
  for (const { id, name, startsAt } of calendar.campaigns)
    put(onIn(startsAt, calendar.timeZone), { kind: 'campaign', id, name, to: `/campaigns/${id}` }, said.begins)
  for (const { kind, id, on, sends } of calendar.sends) {
    const known = kind === 'campaign' ? campaigns.get(id) : journeys.get(id)
    if (known) put(on, { kind, id, name: known.name, to: `/${kind}s/${id}` }, said.sent(sends))
  }
  for (const { id, on, people } of calendar.waiting) {
    const known = journeys.get(id)
    if (known) put(on, { kind: 'journey', id, name: known.name, to: `/journeys/${id}` }, said.waiting(people))
  }
  for (const { id, name, at, state } of calendar.pieces)
    put(onIn(at, calendar.timeZone), { kind: 'piece', id, name, to: `/content/${id}` }, said.pieces[state] ?? state)
  return new Map([...found].map(([on, entries]) => [on, [...entries.values()]]))
}

export const onIn = (instant: string | Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(
    new Date(instant),
  )
