import { NumberInput, type NumberInputProps } from '@mantine/core'
import { digitsOf } from '../money.ts'

type MoneyFieldProps = Omit<NumberInputProps, 'onChange' | 'value'> & {
  currency: string
  /** In the currency's major unit; empty for none. */
  value?: number | ''
  onChange: (value: number | '') => void
}

/** An amount as people write it, with as many decimals as its currency has. */
export const MoneyField = ({ currency, onChange, ...field }: MoneyFieldProps) => (
  <NumberInput
    decimalScale={digitsOf(currency)}
    fixedDecimalScale
    thousandSeparator=","
    allowNegative={false}
    hideControls
    rightSection={<span className="unit">{currency}</span>}
    rightSectionWidth={52}
    onChange={(value) => onChange(value === '' ? '' : Number(value))}
    {...field}
  />
)
