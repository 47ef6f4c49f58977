import { z } from 'zod'
import { days, later } from '../../kernel/clock.ts'
import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { checked } from './checked.ts'
import { deliveryRulesChanged } from './events.ts'
import type { DaysOff } from './promised-days.ts'
import { DeliveryRuleInvalid } from './refusals.ts'

const holiday = z.object({
  on: z.iso.date('Write the day as YYYY-MM-DD'),
  country: z
    .string()
    .regex(/^([A-Z]{2}|\*)$/, 'Write the country as its ISO 3166 code, like KR, or * for the shop')
    .default('*'),
  name: z.string().trim().min(1).max(80),
})

/** A day off: of the shop (`*`), or of the couriers of a country. */
export type Holiday = z.infer<typeof holiday>

const mostHolidays = 2_000

/**
 * Adds a day off, or gives it another name.
 *
 * @throws {DeliveryRuleInvalid} naming the field, or when there are 2,000 days off already
 */
export async function saveHoliday(tx: Tx, day: z.input<typeof holiday>): Promise<void> {
  const { on, country, name } = checked(holiday, day)
  const count = await query<{ count: number }>(tx, 'select count(*) from delivery.holiday')
  if (count[0]!.count >= mostHolidays)
    throw new DeliveryRuleInvalid('on', `There can be ${mostHolidays} days off at most.`)

  await query(
    tx,
    `insert into delivery.holiday ("on", country, name) values ($1, $2, $3)
     on conflict ("on", country) do update set name = excluded.name`,
    [on, country, name],
  )
  await tx.publish(deliveryRulesChanged({ what: 'holidays' }))
}

/** Removes a day off; harmless when it is gone already. */
export async function removeHoliday(tx: Tx, day: { on: string; country?: string | undefined }): Promise<void> {
  const { on, country } = checked(holiday.pick({ on: true, country: true }), day)
  const removed = await query(tx, 'delete from delivery.holiday where "on" = $1 and country = $2 returning country', [
    on,
    country,
  ])
  if (removed.length > 0) await tx.publish(deliveryRulesChanged({ what: 'holidays' }))
}

/** The days off from a day on, the next first, at most 500. */
export function listHolidays(read: Read, from: string): Promise<Holiday[]> {
  return query<Holiday>(
    read,
    `select to_char("on", 'YYYY-MM-DD') as "on", country, name from delivery.holiday
     where "on" >= $1::date order by "on", country limit 500`,
    [checked(holiday.shape.on, from)],
  )
}

/** The days off that matter for parcels to a country, for the 400 days that a promise may reach. */
export async function daysOff(read: Read, about: { from: string; country: string }): Promise<DaysOff> {
  const until = later(new Date(`${about.from}T00:00:00Z`), days(400))
    .toISOString()
    .slice(0, 10)
  const rows = (await allDaysOff(read)).filter(
    ({ on, country }) => on >= about.from && on <= until && (country === '*' || country === about.country),
  )
  const of = (closed: boolean) => new Set(rows.filter((row) => (row.country === '*') === closed).map((row) => row.on))
  return { closed: of(true), undelivered: of(false) }
}

/** All days off, by day. */
export const allDaysOff = keep({
  name: 'delivery.holidays',
  tables: ['delivery.holiday'],
  load: (read) =>
    query<{ on: string; country: string }>(
      read,
      `select to_char("on", 'YYYY-MM-DD') as "on", country from delivery.holiday order by "on"`,
    ),
})
