import { TextInput, type TextInputProps } from '@mantine/core'
import { words } from '../words.ts'

type ColourFieldProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  label: string
  value?: string
  onChange?: (colour: string) => void
}

/** A colour, written as # and six digits or picked with what the browser offers for it. */
export const ColourField = ({ value = '', onChange, ...props }: ColourFieldProps) => (
  <TextInput
    {...props}
    value={value}
    maxLength={7}
    onChange={(event) => onChange?.(event.currentTarget.value)}
    leftSection={
      <input
        type="color"
        className="colour-well"
        aria-label={`${words.common.pick} ${props.label}`}
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000'}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      />
    }
  />
)
