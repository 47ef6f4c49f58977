import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { askedRows, askedValues, type Leanings, leanings, type TopicsAsked } from './period.ts'
import { listOwnTopics } from './own-topic.ts'
import { topics } from './taxonomy/topics.ts'

export interface TopicFigure extends Leanings {
  readonly topic: string
  readonly name: Translated
  readonly isOwn: boolean
  /** Only weeks in which somebody spoke of it, oldest first. */
  readonly weeks: readonly WeekFigure[]
}

export interface WeekFigure extends Leanings {
  /** The Monday it begins on, in the shop's time zone. */
  readonly on: string
}

export interface TopicFigures {
  /** All reviews that were read, whatever they speak of; each counts once. */
  readonly all: Leanings
  readonly weeks: readonly WeekFigure[]
  /** What most speak of first; topics of which nobody speaks are left out. */
  readonly topics: readonly TopicFigure[]
}

/** What reviews of a period speak of, week by week. A review counts once for each topic. Four queries. */
export async function topicFigures(read: Read, asked: TopicsAsked): Promise<TopicFigures> {
  const { timeZone } = await shopSettings(read)
  const week = `to_char(date_trunc('week', said_at at time zone $5), 'YYYY-MM-DD') as "on"`
  const values = [...askedValues(asked), timeZone]
  const weeks = await query<WeekFigure>(
    read,
    `select ${week}, ${leanings} from topics.review where ${askedRows} group by 1 order by 1`,
    values,
  )
  const rows = await query<WeekFigure & { topic: string }>(
    read,
    `select topic, ${week}, ${leanings} from topics.opinion where ${askedRows} group by 1, 2 order by 1, 2`,
    values,
  )
  const names = await topicNames(read)
  const byTopic = Map.groupBy(rows, ({ topic }) => topic)
  const figures = [...byTopic].flatMap(([topic, found]): TopicFigure[] => {
    const named = names.get(topic)
    return named ? [{ topic, ...named, ...sum(found), weeks: found.map(({ topic: _, ...rest }) => rest) }] : []
  })
  return { all: sum(weeks), weeks, topics: figures.toSorted((a, b) => b.reviews - a.reviews) }
}

const sum = (figures: readonly Leanings[]): Leanings => ({
  reviews: figures.reduce((all, { reviews }) => all + reviews, 0),
  positive: figures.reduce((all, { positive }) => all + positive, 0),
  negative: figures.reduce((all, { negative }) => all + negative, 0),
})

/** What each topic is called, general and own ones, by key. */
export async function topicNames(read: Read): Promise<Map<string, { name: Translated; isOwn: boolean }>> {
  const own = await listOwnTopics(read)
  const names = new Map<string, { name: Translated; isOwn: boolean }>()
  for (const { key, name } of topics) names.set(key, { name, isOwn: false })
  for (const { id, name } of own) names.set(id, { name: { en: name }, isOwn: true })
  return names
}
