import { Tooltip } from '@mantine/core'
import type { Schemas } from '../../../api.ts'
import { showInstant } from '../../../format.ts'
import { reasonIn } from '../../contact-budget/reason.ts'
import { nameOf } from '../../segments/segment-preview.tsx'
import type { Graph } from '../graph/graph.ts'
import { titleOf } from '../graph/sentence.ts'
import type { JourneyNames } from '../use-names.ts'
import { playWords as said } from './play-words.ts'

type Answer = Schemas['JourneyPlayed']
type Message = Answer['messages'][number]

const dayMs = 86_400_000
const mostLanes = 50

interface CalendarProps {
  played: Answer
  graph: Graph
  names: JourneyNames
}

/** A row for each person along the days, with a mark where she would get a message. */
export function Calendar({ played, graph, names }: CalendarProps) {
  const [from, until] = [Date.parse(played.from), Date.parse(played.until)]
  const lanes = lanesOf(played)
  const days = Math.max(1, Math.round((until - from) / dayMs))
  const steps = [...new Set(played.messages.map(({ step }) => step))]
  const nameOfStep = (id: string) => {
    const step = graph.steps[id]
    return step ? titleOf(step, names) : id
  }
  return (
    <div className="journey-calendar" tabIndex={0} role="group" aria-label={said.calendar}>
      <ul className="journey-legend">
        {steps.map((step, at) => (
          <li key={step}>
            <span className="journey-mark" data-colour={at % 6} aria-hidden />
            {nameOfStep(step)}
          </li>
        ))}
      </ul>
      <ol>
        <li className="journey-lane" aria-hidden>
          <span />
          <Ruler days={days} />
        </li>
        {lanes.map(({ person, messages }) => (
          <li key={person.id} className="journey-lane">
            <span className="journey-lane-name">{nameOf(person)}</span>
            <span className="journey-lane-days">
              {messages.map((message, at) => (
                <Mark
                  key={`${message.step} ${message.at}`}
                  message={message}
                  title={nameOfStep(message.step)}
                  colour={steps.indexOf(message.step) % 6}
                  left={((Date.parse(message.at) - from) / (until - from)) * 100}
                  beside={sameDay(messages, at)}
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const sameDay = (messages: readonly Message[], at: number): number =>
  messages.slice(0, at).filter((other) => other.at.slice(0, 10) === messages[at]?.at.slice(0, 10)).length

function lanesOf({ lanes, messages }: Answer): { person: Message['person']; messages: Message[] }[] {
  const byPerson = Map.groupBy(messages, ({ person }) => person.id)
  return lanes.slice(0, mostLanes).map(({ person }) => ({ person, messages: byPerson.get(person.id) ?? [] }))
}

/** A line about every tenth of the days. */
function Ruler({ days }: { days: number }) {
  const every = [1, 2, 5, 7, 10, 14, 30, 60].find((step) => days / step <= 9) ?? 90
  const marks = Array.from({ length: Math.floor(days / every) + 1 }, (_, at) => at * every)
  return (
    <span className="journey-lane-days">
      {marks.map((day) => (
        <span key={day} className="journey-day" style={{ left: `${(day / days) * 100}%` }}>
          {said.day(day)}
        </span>
      ))}
    </span>
  )
}

interface MarkProps {
  message: Message
  title: string
  colour: number
  left: number
  /** How many others of that day stand before it. */
  beside: number
}

const Mark = ({ message: { at, channel, withheld }, title, colour, left, beside }: MarkProps) => {
  const words = `${title}, ${channel}, ${showInstant(at)}${withheld === null ? '' : `, ${reasonIn(withheld, channel)}`}`
  return (
    <Tooltip label={words} multiline maw={280}>
      <span
        className="journey-mark"
        role="img"
        aria-label={words}
        data-colour={colour}
        data-withheld={withheld !== null}
        style={{ left: `calc(${left}% + ${beside * 11}px)` }}
      />
    </Tooltip>
  )
}
