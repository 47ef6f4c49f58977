import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Part } from '../../../parts/page.tsx'
import { useLocales } from '../../../shop.ts'
import { words } from '../../../words.ts'
import type { ProductFields } from '../product-values.ts'
import type { Definition } from './attribute-values.ts'
import { editors } from './editors.tsx'
import { reaching } from './reaching.ts'
import './attributes.css'

const said = words.products

/** What may be told of the products of a category. */
export const useDefinitions = (categoryId: string | null) =>
  useQuery({
    queryKey: ['attributes', categoryId],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/attributes', { params: { query: categoryId ? { categoryId } : {} } })),
    staleTime: 60_000,
  })

interface AttributeFieldsProps {
  form: ProductFields
  product: Schemas['Product']
}

/** One field for each thing that the category asks, of the kind it asks for. */
export function AttributeFields({ form, product }: AttributeFieldsProps) {
  const { categoryId } = form.values
  const definitions = useDefinitions(categoryId)
  return (
    <Part title={said.attributes} about={<About categoryId={categoryId} />}>
      <Asked query={definitions}>
        {({ items }) => (
          <Stack gap={0}>
            {items
              .filter((one) => isWanted(one, items, form.values.attributes))
              .map((definition) => (
                <AttributeField key={definition.key} form={form} product={product} definition={definition} />
              ))}
            <Leftovers form={form} definitions={items} />
          </Stack>
        )}
      </Asked>
    </Part>
  )
}

/** A category with a size table of its own needs no second one, unless somebody has filled that in. */
function isWanted({ key, kind }: Definition, all: readonly Definition[], told: Record<string, unknown>): boolean {
  const isEveryones = key === kind
  return !isEveryones || told[key] !== undefined || !all.some((one) => one.kind === kind && one.key !== key)
}

const About = ({ categoryId }: { categoryId: string | null }) =>
  categoryId ? (
    <>
      {said.attributesAbout}{' '}
      <Link to={`/categories/${categoryId}` as never} className="word-link">
        {said.attributesOfCategory}
      </Link>
    </>
  ) : (
    said.attributesWithoutCategory
  )

function AttributeField({ form, product, definition }: AttributeFieldsProps & { definition: Definition }) {
  const [first = 'en'] = useLocales()
  const { key, kind, label, required } = definition
  const name = label[first] ?? Object.values(label)[0] ?? key
  const path = `attributes.${key}`
  const Editor = editors[kind]
  return (
    <Box className="attribute" role="group" aria-label={name}>
      <Group gap="xs" mb={6}>
        <Title order={3}>{name}</Title>
        {required && (
          <Text size="xs" c="dimmed">
            {said.attributeRequired}
          </Text>
        )}
      </Group>
      <Editor form={reaching(form)} path={path} name={name} definition={definition} product={product} />
      {form.errors[path] && (
        <Text size="sm" c="var(--mantine-color-error)" mt={6} role="alert">
          {form.errors[path]}
        </Text>
      )}
    </Box>
  )
}

/** What was told for another category: kept, shown to nobody, and easily taken off. */
function Leftovers({ form, definitions }: { form: ProductFields; definitions: readonly Definition[] }) {
  const known = new Set(definitions.map(({ key }) => key))
  const others = Object.keys(form.values.attributes).filter((key) => !known.has(key))
  if (others.length === 0) return null
  const takeOff = () =>
    form.setFieldValue('attributes', (before: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(before).filter(([key]) => known.has(key))),
    )
  return (
    <Group className="attribute" justify="space-between">
      <Text size="sm">{said.attributesLeft(others.join(', '))}</Text>
      <Button size="xs" variant="default" onClick={takeOff}>
        {said.attributesTakeOff}
      </Button>
    </Group>
  )
}
