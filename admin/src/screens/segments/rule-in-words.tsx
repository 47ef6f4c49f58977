import { Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { sentenceOf } from './sentence.ts'
import { isGroup, type Condition } from './tree.ts'
import { type Choices, useChoices } from './use-names.ts'
import { segmentWords } from './words.ts'
import './segments.css'

const said = segmentWords
type Seen = Schemas['SegmentExplained']['leaves'][number]

/** A rule as a list of sentences; with what was seen of somebody, where it is given. */
export function RuleInWords({ condition, seen }: { condition: Schemas['SegmentCondition']; seen?: readonly Seen[] }) {
  const byPath = new Map(seen?.map((one) => [one.path, one]))
  return (
    <ul className="segment-why">
      <One condition={condition as Condition} path="" seen={byPath} names={useChoices()} />
    </ul>
  )
}

interface OneProps {
  condition: Condition
  path: string
  seen: ReadonlyMap<string, Seen>
  names: Choices
}

function One({ condition, path, seen, names }: OneProps) {
  const found = seen.get(path)
  return (
    <li>
      <Text size="sm" component="div" my={4}>
        {found && <Mark holds={found.holds} />}{' '}
        {isGroup(condition) ? said.groups[condition.if] : sentenceOf(condition, names)}
        {found && !isGroup(condition) && (
          <Text component="span" size="xs" c="dimmed">
            {' '}
            {seenWords(found)}
          </Text>
        )}
      </Text>
      {isGroup(condition) && (
        <ul className="segment-why">
          {condition.conditions.map((part, at) => (
            <One key={at} condition={part} path={`${path}${path && '.'}conditions.${at}`} seen={seen} names={names} />
          ))}
        </ul>
      )}
    </li>
  )
}

const Mark = ({ holds }: { holds: boolean }) =>
  holds ? (
    <IconCheck size={16} color="var(--mantine-color-pine-text, green)" role="img" aria-label={said.person.fits} />
  ) : (
    <IconX size={16} color="var(--mantine-color-error)" role="img" aria-label={said.person.fitsNot} />
  )

const seenWords = ({ seen, changesAt }: Seen): string =>
  [
    said.person.found(
      seen === null ? said.person.nothing : Array.isArray(seen) ? seen.join(', ') || '–' : String(seen),
    ),
    ...(changesAt ? [said.person.changes(showDay(changesAt))] : []),
  ].join(' · ')
