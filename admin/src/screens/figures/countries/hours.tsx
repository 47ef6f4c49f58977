import { Text } from '@mantine/core'
import { showNumber } from '../../../format.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { countryWords } from './words.ts'

const said = countryWords.page
const [step, height] = [20, 96]
const marked = [0, 6, 12, 18]

interface HoursProps {
  /** The 24 hours of their day, from midnight. */
  hours: readonly number[]
  quiet: { from: number; to: number }
}

const isQuiet = (hour: number, { from, to }: HoursProps['quiet']): boolean =>
  from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to)

/** When people of a country were written to, in their hours, with the shop's quiet hours behind it. */
export function Hours({ hours, quiet }: HoursProps) {
  const most = Math.max(...hours)
  const inQuiet = hours.reduce((all, sent, hour) => all + (isQuiet(hour, quiet) ? sent : 0), 0)
  return (
    <Part title={said.hours} about={said.hoursAbout(quiet.from, quiet.to)}>
      {most === 0 ? (
        <Text size="sm" c="dimmed">
          {said.noHours}
        </Text>
      ) : (
        <figure className="day-chart hours-chart">
          <svg
            role="img"
            aria-label={said.hoursPicture(hours.indexOf(most))}
            viewBox={`0 0 ${24 * step} ${height}`}
            preserveAspectRatio="none"
          >
            {hours.map((sent, hour) => {
              const tall = sent === 0 ? 0 : Math.max(2, (sent / most) * (height - 4))
              return (
                <g key={hour}>
                  {isQuiet(hour, quiet) && (
                    <rect className="hours-quiet" x={hour * step} y={0} width={step} height={height} />
                  )}
                  <rect x={hour * step + 3} y={height - tall} width={step - 6} height={tall} />
                </g>
              )
            })}
          </svg>
          <div className="hours-marks" aria-hidden>
            {marked.map((hour) => (
              <span key={hour}>{hour}:00</span>
            ))}
          </div>
          <Text size="sm" mt="xs">
            {said.inQuiet(inQuiet)}
          </Text>
          <details>
            <summary>{said.table}</summary>
            <Rows
              label={said.hours}
              rows={hours.map((sent, hour) => ({ hour, sent }))}
              columns={columns}
              keyOf={({ hour }) => String(hour)}
            />
          </details>
        </figure>
      )}
    </Part>
  )
}

const columns: readonly Column<{ hour: number; sent: number }>[] = [
  { title: said.hour, cell: ({ hour }) => `${hour}:00` },
  { title: said.messages, align: 'right', cell: ({ sent }) => showNumber(sent) },
]
