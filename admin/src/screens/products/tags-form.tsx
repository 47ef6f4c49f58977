import { Button, Group, Stack, TagsInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { words } from '../../words.ts'

const said = words.products
const most = 20

interface TagsFormProps {
  apply: (change: { addTags?: string[]; removeTags?: string[] }) => void
}

/** Tags to add to several products, and to take off them. */
export function TagsForm({ apply }: TagsFormProps) {
  const form = useForm({
    initialValues: { addTags: [] as string[], removeTags: [] as string[] },
    validate: {
      addTags: (added, { removeTags }) => (added.length + removeTags.length === 0 ? said.bulkTagsMissing : null),
    },
  })
  const submit = form.onSubmit(({ addTags, removeTags }) =>
    apply({ ...(addTags.length > 0 ? { addTags } : {}), ...(removeTags.length > 0 ? { removeTags } : {}) }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TagsInput
          label={said.addTags}
          description={said.addTagsHint}
          data-autofocus
          acceptValueOnBlur
          maxTags={most}
          {...form.getInputProps('addTags')}
        />
        <TagsInput
          label={said.removeTags}
          description={said.removeTagsHint}
          acceptValueOnBlur
          maxTags={most}
          {...form.getInputProps('removeTags')}
        />
        <Group justify="flex-end">
          <Button type="submit">{said.bulkTagsAct}</Button>
        </Group>
      </Stack>
    </form>
  )
}
