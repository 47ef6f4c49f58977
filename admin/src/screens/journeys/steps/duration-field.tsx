import { Group, Input, NumberInput, Select } from '@mantine/core'
import { useId } from 'react'
import { editorWords as said } from '../editor-words.ts'
import type { Duration } from '../graph/graph.ts'

type Unit = keyof Duration

const minutesOf = { minutes: 1, hours: 60, days: 1_440 } as const satisfies Record<Unit, number>
const most = { minutes: 100_000, hours: 17_520, days: 730 } as const satisfies Record<Unit, number>

interface DurationFieldProps {
  label: string
  description?: string
  value: Duration
  change: (value: Duration) => void
}

/** A number and its unit; what a file says in several units is shown in the smallest of them. */
export function DurationField({ label, description, value, change }: DurationFieldProps) {
  const labelId = useId()
  const { amount, unit } = partsOf(value)
  return (
    <Input.Wrapper label={label} description={description} labelProps={{ id: labelId }} labelElement="div">
      <Group gap="xs" wrap="nowrap" mt={4} role="group" aria-labelledby={labelId}>
        <NumberInput
          aria-label={`${label}: ${said.length}`}
          min={0}
          max={most[unit]}
          clampBehavior="strict"
          allowDecimal={false}
          w={96}
          value={amount}
          onChange={(next) => change({ [unit]: Number(next) || 0 })}
        />
        <Select
          aria-label={`${label}: ${said.unit}`}
          allowDeselect={false}
          flex={1}
          data={Object.entries(said.units).map(([value, label]) => ({ value, label }))}
          value={unit}
          onChange={(next) => next && change({ [next]: amount })}
        />
      </Group>
    </Input.Wrapper>
  )
}

function partsOf(value: Duration): { amount: number; unit: Unit } {
  const units = (['minutes', 'hours', 'days'] as const).filter((unit) => value[unit])
  const unit = units[0] ?? (['minutes', 'hours', 'days'] as const).find((one) => value[one] !== undefined) ?? 'days'
  const minutes = units.reduce((sum, one) => sum + (value[one] ?? 0) * minutesOf[one], 0)
  return { amount: minutes / minutesOf[unit], unit }
}
