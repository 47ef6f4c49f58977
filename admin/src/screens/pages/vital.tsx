import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { words } from '../../words.ts'

const said = words.pages
export type Vital = keyof Schemas['PageVitals']
type Of = NonNullable<Schemas['PageVitals'][Vital]>
type Thresholds = Schemas['PageFigures']['thresholds']

export const vitalNames = ['lcp', 'inp', 'cls', 'ttfb'] as const satisfies readonly Vital[]

const seconds = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** `1.2 s`, `140 ms`; shifts to the hundredth. */
export function showVital(vital: Vital, value: number): string {
  if (vital === 'cls') return value.toFixed(value > 0 && value < 0.005 ? 3 : 2)
  return value < 1_000 ? `${Math.round(value)} ms` : `${seconds.format(value / 1_000)} s`
}

export const stateOf = (value: number, { good, poor }: { good: number; poor: number }) =>
  value <= good ? 'good' : value <= poor ? 'middling' : 'poor'

/** One vital as a figure, with a bar of how many views were good, middling and poor. */
export function VitalCard({ vital, of, thresholds }: { vital: Vital; of: Of | null; thresholds: Thresholds }) {
  const threshold = thresholds[vital]
  const state = of && stateOf(of.p75, threshold)
  return (
    <div className="surface figure vital" data-state={state ?? 'none'}>
      <Text size="sm" fw={600}>
        {said.vitals[vital].title}
      </Text>
      <Text fz="1.75rem" fw={650} lh={1.3}>
        {of ? showVital(vital, of.p75) : said.nothing}
      </Text>
      {of && <Shares of={of} />}
      <Text size="sm">{state ? said.states[state] : said.notMeasured}</Text>
      <Text size="xs" c="dimmed">
        {said.vitals[vital].about} · {said.goal(showVital(vital, threshold.good))}
        {of && ` · ${said.ofViews(showNumber(of.count))}`}
      </Text>
    </div>
  )
}

function Shares({ of: { good, middling, poor } }: { of: Of }) {
  const text = said.shares(showNumber(good), showNumber(middling), showNumber(poor))
  return (
    <svg
      className="vital-shares"
      role="img"
      aria-label={text}
      viewBox={`0 0 ${good + middling + poor} 1`}
      preserveAspectRatio="none"
    >
      <title>{text}</title>
      <rect data-part="good" width={good} height={1} />
      <rect data-part="middling" x={good} width={middling} height={1} />
      <rect data-part="poor" x={good + middling} width={poor} height={1} />
    </svg>
  )
}

/** A vital in a table: its value, and in words where it stands when that is not good. */
export function VitalCell({
  vital,
  vitals,
  thresholds,
}: {
  vital: Vital
  vitals: Schemas['PageVitals']
  thresholds: Thresholds
}) {
  const of = vitals[vital]
  if (!of)
    return (
      <Text size="sm" c="dimmed">
        {said.nothing}
      </Text>
    )
  const state = stateOf(of.p75, thresholds[vital])
  return (
    <span className="vital-cell" data-state={state}>
      {showVital(vital, of.p75)}
      {state !== 'good' && <Text size="xs">{said.states[state]}</Text>}
    </span>
  )
}
