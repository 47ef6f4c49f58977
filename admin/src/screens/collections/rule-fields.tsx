import { Button, Group, Select, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { UseFormReturnType } from '@mantine/form'
import { words } from '../../words.ts'
import { blankCondition, type Values } from './collection-values.ts'
import { ConditionFields } from './condition-fields.tsx'
import { RuleTrial } from './rule-trial.tsx'
import { useSuggestions } from './suggestions.ts'
import './collections.css'

const said = words.collections
const mostConditions = 60

/** What a product has to meet, and what meets it now. */
export function RuleFields({ form }: { form: UseFormReturnType<Values> }) {
  const { match, conditions } = form.values.rule
  const suggestions = useSuggestions()
  return (
    <Stack>
      <Select
        label={said.match}
        data={(['all', 'any'] as const).map((value) => ({ value, label: said.matches[value] }))}
        allowDeselect={false}
        maw={320}
        value={match}
        onChange={(value) => value && form.setFieldValue('rule.match', value as Values['rule']['match'])}
      />
      <Stack component="ol" gap="sm" className="conditions" aria-label={said.conditions}>
        {conditions.map((condition, at) => (
          <li key={at}>
            <ConditionFields
              form={form}
              at={at}
              condition={condition}
              suggestions={suggestions}
              isOnly={conditions.length === 1}
            />
          </li>
        ))}
      </Stack>
      {conditions.length < mostConditions && (
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('rule.conditions', blankCondition)}
          >
            {said.addCondition}
          </Button>
        </Group>
      )}
      <RuleTrial rule={form.values.rule} />
    </Stack>
  )
}
