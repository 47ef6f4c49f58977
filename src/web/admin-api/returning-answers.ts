import { z } from 'zod'
import { difference, proportion as reckoned } from '../../kernel/proportion.ts'
import type { Returned, ReturningFigures, TimeToSecond } from '../../modules/analytics/index.ts'
import { proportion } from './figures-fields.ts'

const change = z
  .object({ share: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe(
    'How much larger the share is than before, in shares: the true change lies between `low` and `high` nineteen times of twenty (Newcombe); null where one of the two is of nobody',
  )
const wait = z.int().nullable()
const timeToSecond = z.object({
  through: z.iso.date().describe('The last day that was looked at'),
  people: z.int(),
  cameBack: z.int(),
  lowerQuartileDays: wait,
  medianDays: wait.describe(
    'Half of all who bought once have come back within so many days, those who have not yet counted for as long as they were seen (Kaplan-Meier); null where half have not',
  ),
  upperQuartileDays: wait,
  medianOfReturnedDays: wait.describe('Of those alone who came back: shorter, and no forecast for the others'),
})

export const recounting = z
  .object({ done: z.int(), of: z.int() })
  .nullable()
  .describe('While all days are counted anew in another time zone: figures are partly of the former one until then')

export const returning = z
  .object({
    from: z.iso.date().describe('The period; the one before it has as many days'),
    through: z.iso
      .date()
      .describe('Its last day: yesterday in the shop’s time zone. What comes later does not count yet'),
    timeZone: z.string(),
    recounting,
    headline: z
      .int()
      .describe(
        '`withinDays` of the rate to show first: the longest of at most 90 with thirty people or more, else 30',
      ),
    rates: z
      .array(
        z.object({
          withinDays: z.int(),
          all: proportion.describe('Of all whose days are over'),
          latest: proportion.describe('Of those whose days ended in the period'),
          before: proportion.describe('Of those whose days ended in the period before'),
          change,
          notYetDue: z.int().describe('Whose days are not over; they do not count yet'),
        }),
      )
      .describe('Who came back within 30, 60, 90, 180 and 365 days of the first order'),
    ever: z
      .object({ now: proportion, before: proportion, change })
      .describe('Who has ever come back, of all who ever bought; `before` as known when the period began'),
    timeToSecond: z.object({ now: timeToSecond, before: timeToSecond }),
    onTheSameDay: z.int().describe('Came back on the very day of the first order; counted as the others'),
    curve: z
      .array(
        z.object({
          day: z.int().describe('Days after the first order'),
          cameBack: z.number().describe('Share that has come back by then (Kaplan-Meier)'),
          low: z.number(),
          high: z.number(),
          seen: z.int().describe('Whose waiting was still seen on that day'),
        }),
      )
      .readonly()
      .describe('A point for each day on which somebody came back, up to two years; level between them'),
    cohorts: z
      .array(
        z.object({
          month: z.string().describe('`2026-05`: of the first order, in the shop’s time zone'),
          people: z.int(),
          rates: z.array(z.object({ withinDays: z.int(), cameBack: proportion, notYetDue: z.int() })),
        }),
      )
      .describe('The last twelve months with a first order, newest first'),
  })
  .meta({ id: 'Returning' })

/** Fewer than so many people make no headline. */
const fewest = 30
const longestHeadline = 90

export function returningAnswer(figures: ReturningFigures): z.infer<typeof returning> {
  const rates = figures.rates.map(({ withinDays, all, latest, before, notYetDue }) => ({
    ...{ withinDays, notYetDue },
    ...{ all: shareOf(all), latest: shareOf(latest), before: shareOf(before), change: changeOf(latest, before) },
  }))
  const headline = rates.findLast(({ withinDays, all }) => withinDays <= longestHeadline && all.of >= fewest)
  const { from, through, timeZone, recounting = null, onTheSameDay, curve } = figures
  const { now, before } = figures.everCameBack
  return {
    ...{ from, through, timeZone, recounting, onTheSameDay, curve, rates },
    headline: headline?.withinDays ?? rates[0]!.withinDays,
    ever: { now: shareOf(now), before: shareOf(before), change: changeOf(now, before) },
    timeToSecond: { now: plain(figures.timeToSecond.now), before: plain(figures.timeToSecond.before) },
    cohorts: figures.cohorts.map(({ month, people, rates: each }) => ({
      ...{ month, people },
      rates: each.map((rate) => ({
        withinDays: rate.withinDays,
        cameBack: shareOf(rate),
        notYetDue: rate.notYetDue,
      })),
    })),
  }
}

const plain = (time: TimeToSecond) => ({ ...time })

export const shareOf = ({ count, of }: Returned) => reckoned(count, of)

const changeOf = (now: Returned, before: Returned) =>
  now.of === 0 || before.of === 0 ? null : difference(shareOf(now), shareOf(before))
