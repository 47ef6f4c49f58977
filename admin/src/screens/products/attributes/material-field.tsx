import { ActionIcon, Box, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Translations } from '../../../parts/translations.tsx'
import { useLocales } from '../../../shop.ts'
import { words } from '../../../words.ts'
import type { MaterialPart } from './attribute-values.ts'
import type { EditorProps } from './editors.tsx'

const said = words.products
const most = 20

/** What it is made of, part by part. */
export function MaterialField({ form, path, name }: EditorProps) {
  const locales = useLocales()
  const { value } = form.getInputProps(path) as { value?: MaterialPart[] }
  const parts = value ?? []
  const sum = parts.reduce((all, { percent }) => all + (percent || 0), 0)
  const set = (next: MaterialPart[]) => form.setFieldValue(path, next as never)
  return (
    <Stack gap="sm">
      {parts.map((part, at) => (
        <Group key={at} align="flex-start" wrap="nowrap" gap="sm" role="group" aria-label={said.part(name, at + 1)}>
          <Box flex={1} miw={0}>
            <Translations
              form={form}
              path={`${path}.${at}.name`}
              label={said.materialName}
              locales={locales}
              maxLength={300}
            />
          </Box>
          <NumberInput
            label={said.percent}
            hideControls
            allowNegative={false}
            max={100}
            decimalScale={1}
            w={76}
            {...form.getInputProps(`${path}.${at}.percent`)}
            value={part.percent ?? ''}
          />
          <ActionIcon
            variant="default"
            size={36}
            mt={25}
            aria-label={said.removePart(name, at + 1)}
            onClick={() => set(parts.filter((_, place) => place !== at))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="sm">
        {parts.length < most && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => set([...parts, { name: {}, percent: '' }])}
          >
            {said.addMaterial}
          </Button>
        )}
        {sum > 0 && (
          <Text size="sm" c={sum > 100 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
            {said.percentSum(sum)}
          </Text>
        )}
      </Group>
    </Stack>
  )
}
