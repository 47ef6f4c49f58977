import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTyped } from './search.ts'

/** What `/` goes to. */
export function SearchField(props: { label: string; value: string | undefined; settle: (text: string) => void }) {
  const typed = useTyped(props.value ?? '', props.settle)
  return (
    <TextInput
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      leftSection={<IconSearch size={16} aria-hidden />}
      w={{ base: '100%', xs: 260 }}
      {...typed}
    />
  )
}
