import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Schemas } from '../api.ts'
import { words } from '../words.ts'
import { Status, type Tone } from './status.tsx'
import './findings.css'

export type Finding = Schemas['CopyFinding']

const tones: Record<Finding['weight'], Tone> = { refuse: 'bad', mend: 'waiting', consider: 'plain' }

/** What the checks of a text found, each with the words it is about, why, and how to mend it. */
export const Findings = (props: {
  findings: readonly Finding[]
  /** Where it is, in the words of who writes. */
  whereOf: (one: Finding) => ReactNode
  /** Leads there; left out where nothing can be opened. */
  goTo?: ((one: Finding) => void) | undefined
}) => (
  <ul className="findings">
    {props.findings.map((one, at) => (
      <li key={at} data-weight={one.weight}>
        <div className="finding-head">
          <Status tone={tones[one.weight]}>{words.findings.weights[one.weight]}</Status>
          {props.goTo ? (
            <Anchor component="button" type="button" size="xs" onClick={() => props.goTo?.(one)}>
              {props.whereOf(one)}
            </Anchor>
          ) : (
            <Text size="xs" c="dimmed" component="span">
              {props.whereOf(one)}
            </Text>
          )}
        </div>
        <Text size="sm" fw={600}>
          {one.why}
        </Text>
        {one.words && (
          <Text size="sm" className="finding-words" lang={one.language}>
            {one.words}
          </Text>
        )}
        <Text size="sm">{one.mend}</Text>
      </li>
    ))}
  </ul>
)
