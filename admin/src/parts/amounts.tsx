import { SimpleGrid, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { major, minor, type Money } from '../money.ts'
import { words } from '../words.ts'
import { MoneyField } from './money-field.tsx'

/** What was written for each currency, in its major unit; empty for none. */
export type Amounts = Record<string, number | ''>

export const amountsFrom = (list: readonly Money[] = []): Amounts =>
  Object.fromEntries(list.map((money) => [money.currency, major(money)]))

/** Those that were written. */
export const listOf = (amounts: Amounts): Money[] =>
  Object.entries(amounts).flatMap(([currency, amount]) => (amount === '' ? [] : [minor(amount, currency)]))

interface AmountFieldsProps<Values> {
  form: UseFormReturnType<Values>
  /** Where the amounts lie in the form. */
  path: string
  label: string
  hint?: string
  currencies: readonly string[]
}

/** One field for each currency in which the shop sells. */
export const AmountFields = <Values,>({ form, path, label, hint, currencies }: AmountFieldsProps<Values>) => (
  <div>
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
      {currencies.map((currency) => {
        const field = form.getInputProps(`${path}.${currency}`) as AmountInput
        return (
          <MoneyField
            key={currency}
            {...field}
            label={words.common.inLanguage(label, currency)}
            currency={currency}
            value={field.value ?? ''}
          />
        )
      })}
    </SimpleGrid>
    {currencies.length === 0 && <Text size="sm">{words.delivery.noCurrency}</Text>}
    {hint && (
      <Text size="xs" c="dimmed" mt={4}>
        {hint}
      </Text>
    )}
  </div>
)

interface AmountInput {
  value?: number | ''
  onChange: (value: number | '') => void
}
