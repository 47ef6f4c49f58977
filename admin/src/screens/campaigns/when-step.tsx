import { Checkbox, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import type { StepProps } from './campaign-form.tsx'
import type { Values } from './campaign-values.ts'
import { campaignWords } from './words.ts'

const said = campaignWords
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: said.atHour(hour) }))

export const WhenStep = ({ values, change }: StepProps) => (
  <Part title={said.steps.when}>
    <Stack>
      <div className="campaign-fields">
        <Select
          label={said.when}
          allowDeselect={false}
          data={Object.entries(said.schedules).map(([value, label]) => ({ value, label }))}
          value={values.when}
          onChange={(when) => when && change({ when: when as Values['when'] })}
        />
        {values.when === 'at' && (
          <TextInput
            type="datetime-local"
            label={said.at}
            required
            value={values.at}
            onChange={({ currentTarget }) => change({ at: currentTarget.value })}
          />
        )}
        {values.when === 'local' && (
          <>
            <TextInput
              type="date"
              label={said.on}
              required
              value={values.on}
              onChange={({ currentTarget }) => change({ on: currentTarget.value })}
            />
            <Select
              label={said.hour}
              allowDeselect={false}
              data={hours}
              value={String(values.hour)}
              onChange={(hour) => hour && change({ hour: Number(hour) })}
            />
          </>
        )}
      </div>
      {values.channel === 'email' && <AgainFields values={values} change={change} />}
      <div className="campaign-fields">
        <TextInput
          type="datetime-local"
          label={said.ends}
          description={said.endsHint}
          value={values.endsAt}
          onChange={({ currentTarget }) =>
            change({
              endsAt: currentTarget.value,
              ...(currentTarget.value === '' && { lateJoiners: false }),
            })
          }
        />
        <Select
          label={said.priority}
          description={said.priorityHint}
          allowDeselect={false}
          data={Object.entries(said.priorities).map(([value, label]) => ({ value, label }))}
          value={String(values.priority)}
          onChange={(priority) => priority && change({ priority: Number(priority) })}
        />
      </div>
    </Stack>
  </Part>
)

const AgainFields = ({ values, change }: StepProps) => (
  <>
    <Checkbox
      label={said.again}
      description={said.againHint}
      checked={values.hasAgain}
      onChange={({ currentTarget }) => change({ hasAgain: currentTarget.checked })}
    />
    {values.hasAgain && (
      <div className="campaign-fields">
        <NumberInput
          label={said.againHours}
          min={24}
          max={720}
          value={values.againHours}
          onChange={(again) => change({ againHours: Number(again) || 24 })}
        />
        <TextInput
          label={said.againSubject}
          required
          maxLength={200}
          value={values.againSubject}
          onChange={({ currentTarget }) => change({ againSubject: currentTarget.value })}
        />
      </div>
    )}
  </>
)
