import { Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { words } from '../words.ts'

interface AddressFieldProps<Values> {
  form: UseFormReturnType<Values>
  /** What stands before it in the shop: `/products/`. */
  below: string
  /** As it is kept; empty for what is new. */
  kept: string
}

/** The name of a page in its address, and what becomes of the address it has now. */
export function AddressField<Values>({ form, below, kept }: AddressFieldProps<Values>) {
  const field = form.getInputProps('handle') as { value?: string }
  const isOther = kept !== '' && field.value !== kept
  return (
    <div>
      <TextInput
        label={words.address.label}
        description={kept ? words.address.hint(below) : words.address.newHint}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        {...field}
      />
      {isOther && (
        <Text size="sm" mt={6} role="status">
          {field.value ? words.address.redirect(`${below}${kept}`) : words.address.missing}
        </Text>
      )}
    </div>
  )
}
