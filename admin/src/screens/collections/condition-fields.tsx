import { ActionIcon, Autocomplete, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconTrash } from '@tabler/icons-react'
import { MoneyField } from '../../parts/money-field.tsx'
import { useCurrencies } from '../../shop.ts'
import { words } from '../../words.ts'
import {
  blankCondition,
  fields,
  operatorsOf,
  type ConditionValues,
  type Field,
  type Values,
} from './collection-values.ts'
import type { Suggestions } from './suggestions.ts'

const said = words.collections

interface ConditionFieldsProps {
  form: UseFormReturnType<Values>
  at: number
  condition: ConditionValues
  suggestions: Suggestions
  isOnly: boolean
}

/** One condition: what of a product, compared how, with what. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { form, at, condition, suggestions, isOnly } = props
  const [currency = ''] = useCurrencies()
  const path = `rule.conditions.${at}`
  const become = (field: Field) =>
    form.setFieldValue(path, {
      ...blankCondition,
      ...{ field, name: field === 'price' ? currency : '' },
      operator: operatorsOf(field)[0] ?? 'is',
    })
  return (
    <div role="group" aria-label={said.condition(at + 1)} className="condition">
      <Select
        label={said.field}
        allowDeselect={false}
        data={fields.map((value) => ({ value, label: said.fields[value] }))}
        value={condition.field}
        onChange={(value) => value && become(value as Field)}
      />
      {condition.field === 'option' && (
        <Autocomplete
          label={said.optionName}
          placeholder={said.optionNameHint}
          maxLength={120}
          data={[...suggestions.optionNames]}
          {...form.getInputProps(`${path}.name`)}
        />
      )}
      <Select
        label={said.operator}
        allowDeselect={false}
        data={operatorsOf(condition.field).map((value) => ({ value, label: said.operators[value] }))}
        {...form.getInputProps(`${path}.operator`)}
      />
      <ValueField form={form} path={path} condition={condition} suggestions={suggestions} />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={said.removeCondition(at + 1)}
        disabled={isOnly}
        onClick={() => form.removeListItem('rule.conditions', at)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  )
}

type ValueFieldProps = Pick<ConditionFieldsProps, 'form' | 'condition' | 'suggestions'> & { path: string }

function ValueField({ form, path, condition: { field, name, value }, suggestions }: ValueFieldProps) {
  const currencies = useCurrencies()
  const input = form.getInputProps(`${path}.value`)
  switch (field) {
    case 'category':
      return (
        <Select
          label={said.value}
          searchable
          data={[...suggestions.categories]}
          {...input}
          value={value || null}
          onChange={(id) => form.setFieldValue(`${path}.value`, id ?? '')}
        />
      )
    case 'price':
      return (
        <>
          <Select
            label={said.currency}
            allowDeselect={false}
            data={[...new Set([...currencies, ...(name ? [name] : [])])]}
            {...form.getInputProps(`${path}.name`)}
          />
          <MoneyField
            label={said.value}
            currency={name || 'USD'}
            error={input.error}
            value={value === '' ? '' : Number(value)}
            onChange={(amount) => form.setFieldValue(`${path}.value`, String(amount))}
          />
        </>
      )
    case 'title':
      return <TextInput label={said.value} maxLength={120} {...input} />
    default: {
      const group = field === 'option' ? `option:${name.trim().toLowerCase()}` : field
      return <Autocomplete label={said.value} maxLength={120} data={suggestions.valuesOf(group)} {...input} />
    }
  }
}
