import './returning.css'
import { Anchor, SimpleGrid, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showDay } from '../../../format.ts'
import { Curve } from './curve.tsx'
import { headlineOf, type Returning } from './use-returning.ts'
import { returningWords as said } from './words.ts'

interface HeadlineProps {
  figures: Returning
  /** How many days the period has. */
  days: number
  /** With the small picture and a way to all of it: on the first page. */
  isFirst?: boolean
}

/** The two figures a shop lives by, each with its meaning beside it: how many come back, and when. */
export function Headline({ figures, days, isFirst = false }: HeadlineProps) {
  const rate = headlineOf(figures)
  const { now, before } = figures.timeToSecond
  if (!rate) return null
  const { all, withinDays, notYetDue, change } = rate
  return (
    <SimpleGrid cols={{ base: 1, md: isFirst ? 3 : 2, lg: 3 }} data-headline>
      <Card name={said.rate(withinDays)} value={all.of === 0 ? said.none : said.percent(all.share)} isFirst={isFirst}>
        {said.rateAbout(all.count, all.of, withinDays)} {said.notYetDue(notYetDue, withinDays)}{' '}
        {all.of > 0 && said.moved(change, days)}
      </Card>
      <Card name={said.time} value={said.timeValue(now.medianDays)} isFirst={isFirst}>
        {said.timeAbout(now.medianDays)} {said.quarter(now.lowerQuartileDays, now.upperQuartileDays)}{' '}
        {isFirst ? '' : said.ofReturned(now.medianOfReturnedDays)}{' '}
        {said.timeBefore(before.medianDays, showDay(before.through))}
      </Card>
      {isFirst ? (
        <section className="surface headline-card" aria-label={said.curve}>
          <Text size="sm" c="dimmed">
            {said.curve}
          </Text>
          <Curve figures={figures} isSmall />
          <Anchor component={Link} to="/figures" size="sm">
            {said.more}
          </Anchor>
        </section>
      ) : (
        <Ever figures={figures} />
      )}
    </SimpleGrid>
  )
}

function Ever({ figures: { ever, timeToSecond, onTheSameDay } }: { figures: Returning }) {
  return (
    <Card name={said.ever} value={ever.now.of === 0 ? said.none : said.percent(ever.now.share)}>
      {said.everAbout(ever.now.count, ever.now.of)} {said.sameDay(onTheSameDay)}{' '}
      {ever.before.of > 0 && said.everBefore(ever.before.share, showDay(timeToSecond.before.through))}
    </Card>
  )
}

function Card(props: { name: string; value: string; isFirst?: boolean; children: ReactNode }) {
  const { name, value, isFirst, children } = props
  return (
    <section className="surface headline-card" aria-label={name}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz={isFirst ? '2rem' : '1.75rem'} fw={650} lh={1.3}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </section>
  )
}
