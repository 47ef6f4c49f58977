import { ActionIcon, Button, Group, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconListDetails, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { AskedField } from './asked-field.tsx'
import { blankAsked, type AskedValues, type Values } from './category-values.ts'

const said = words.categories
const most = 60

interface AskedFieldsProps {
  form: UseFormReturnType<Values>
  locales: readonly string[]
}

/** What the category asks of its products, each with the kind of its answer. */
export function AskedFields({ form, locales }: AskedFieldsProps) {
  const may = useMay()
  const [first = 'en'] = locales
  const { attributes } = form.values
  const nameOf = ({ label, key }: AskedValues) =>
    label[first] || Object.values(label).find(Boolean) || key || said.newAttribute
  const add = may('catalog:write') && attributes.length < most && (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPlus size={14} />}
      onClick={() => form.insertListItem('attributes', blankAsked())}
    >
      {said.addAttribute}
    </Button>
  )
  return (
    <Part title={said.attributes} about={said.attributesAbout} actions={add} isFlush>
      <Inherited parentId={form.values.parentId} own={attributes.map(({ key }) => key)} locale={first} />
      {attributes.length === 0 ? (
        <Empty icon={IconListDetails} title={said.noAttributes} next={said.noAttributesNext} />
      ) : (
        <Sortable
          label={said.attributes}
          items={attributes.map((asked, at) => ({ asked, at }))}
          keyOf={({ asked }) => asked.place}
          nameOf={({ asked }) => nameOf(asked)}
          move={(from, to) => form.setFieldValue('attributes', movedTo(attributes, from, to))}
          isFixed={!may('catalog:write')}
          tools={({ asked, at }) => (
            <ActionIcon
              variant="default"
              aria-label={said.removeAttribute(nameOf(asked))}
              onClick={() => form.removeListItem('attributes', at)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
          below={({ asked, at }) => <AskedField form={form} at={at} asked={asked} locales={locales} />}
        >
          {({ asked }) => (
            <Text fw={600} size="sm">
              {nameOf(asked)}
            </Text>
          )}
        </Sortable>
      )}
    </Part>
  )
}

/** What is asked without this category's doing. */
function Inherited({ parentId, own, locale }: { parentId: string | null; own: readonly string[]; locale: string }) {
  const query = parentId ? { categoryId: parentId } : {}
  const { data } = useQuery({
    queryKey: ['attributes', parentId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/attributes', { params: { query } })),
  })
  const others = data?.items.filter(({ key }) => !own.includes(key)) ?? []
  if (others.length === 0) return null
  return (
    <Group gap={6} px="lg" pb="sm">
      <Text size="sm" c="dimmed">
        {said.inherited} {others.map(({ label, key }) => label[locale] ?? label['en'] ?? key).join(', ')}.
      </Text>
    </Group>
  )
}
