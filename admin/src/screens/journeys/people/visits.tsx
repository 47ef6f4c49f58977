import { Text, ThemeIcon, Timeline } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import type { Schemas } from '../../../api.ts'
import { showInstant } from '../../../format.ts'
import type { Graph, Step } from '../graph/graph.ts'
import { pathWords, titleOf } from '../graph/sentence.ts'
import { stepIcons, toneOf } from '../graph/step-icons.ts'
import { stepWords } from '../graph/step-words.ts'
import type { JourneyNames } from '../use-names.ts'
import { peopleWords } from './people-words.ts'

const said = peopleWords.run
type Visit = Schemas['JourneyVisit']

interface VisitsProps {
  visits: readonly Visit[]
  graph: Graph
  names: JourneyNames
}

/** Each step that somebody took, when, and what came of it. */
export const Visits = ({ visits, graph, names }: VisitsProps) =>
  visits.length === 0 ? (
    <Text size="sm">{said.nothing}</Text>
  ) : (
    <Timeline bulletSize={32} lineWidth={2} active={-1}>
      {visits.map((visit) => {
        const step = graph.steps[visit.step]
        const Glyph = step ? stepIcons[step.do] : IconFlag
        return (
          <Timeline.Item
            key={`${visit.visit} ${visit.step} ${visit.outcome}`}
            data-tone={step ? toneOf[step.do] : 'start'}
            bullet={
              <ThemeIcon className="journey-step-icon" size={30} radius="xl" variant="transparent">
                <Glyph size={16} aria-hidden />
              </ThemeIcon>
            }
            title={step ? titleOf(step, names) : visit.step === 'start' ? stepWords.start : visit.step}
          >
            <Text size="sm">{outcomeWords(visit, step)}</Text>
            <Text size="xs" c="dimmed">
              {showInstant(visit.at)}
            </Text>
          </Timeline.Item>
        )
      })}
    </Timeline>
  )

/** What came of it, with the reason where there is one. */
function outcomeWords({ outcome, about }: Visit, step: Step | undefined): string {
  const path = /^took:(.*)$/.exec(outcome)?.[1]
  const what = path === undefined ? (said.outcomes[outcome] ?? outcome) : said.took(pathWords(step, path))
  const reason = ['because', 'reason', 'error', 'why'].map((name) => about[name]).find((one) => typeof one === 'string')
  return reason === undefined ? what : `${what}: ${peopleWords.because[reason as string] ?? String(reason)}`
}
