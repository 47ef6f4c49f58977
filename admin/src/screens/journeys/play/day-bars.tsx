import { Text } from '@mantine/core'
import { showDay } from '../../../format.ts'
import { playWords as said } from './play-words.ts'

interface Day {
  day: string
  sent: number
}

/** Bars for each day, with the same as a table for whoever does not see them. */
export function DayBars({ byDay }: { byDay: readonly Day[] }) {
  const most = Math.max(...byDay.map(({ sent }) => sent), 1)
  const [first, last] = [byDay[0], byDay.at(-1)]
  return (
    <figure className="day-chart">
      <svg viewBox={`0 0 ${byDay.length * 10} 100`} preserveAspectRatio="none" aria-hidden>
        {byDay.map(({ day, sent }, at) => (
          <rect
            key={day}
            x={at * 10 + 1.5}
            width={7}
            y={sent === 0 ? 99 : 100 - (sent / most) * 96}
            height={sent === 0 ? 1 : (sent / most) * 96}
            data-empty={sent === 0}
          >
            <title>{`${showDay(day)}: ${said.messages(sent)}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <Text size="xs" c="dimmed">
          {first && showDay(first.day)}
        </Text>
        <span />
        <Text size="xs" c="dimmed">
          {last && showDay(last.day)}
        </Text>
      </figcaption>
      <details>
        <summary>{said.table}</summary>
        <ul>
          {byDay
            .filter(({ sent }) => sent > 0)
            .map(({ day, sent }) => (
              <li key={day}>
                {showDay(day)}: {said.messages(sent)}
              </li>
            ))}
        </ul>
      </details>
    </figure>
  )
}
