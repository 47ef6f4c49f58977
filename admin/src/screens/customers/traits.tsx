import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { personWords } from './person-words.ts'
import './person.css'

const said = personWords.traits
type Trait = Schemas['ObservedTrait']

/** What is known of her, each with where and when it was learnt. */
export function TraitsOf({ id }: { id: string }) {
  const may = useMay()
  const traits = useQuery({
    queryKey: ['customer', id, 'traits'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/traits', { params: { path: { id } } })),
  })
  return (
    <Part title={said.title} about={said.about}>
      <Stack>
        <Asked query={traits}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm">{said.none}</Text>
            ) : (
              <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
                {items
                  .filter(({ counts }) => counts)
                  .map((trait) => (
                    <One
                      key={trait.name}
                      id={id}
                      trait={trait}
                      others={items.filter(({ name, counts }) => name === trait.name && !counts)}
                    />
                  ))}
              </Stack>
            )
          }
        </Asked>
        {may('customers:write') && <Observe id={id} />}
      </Stack>
    </Part>
  )
}

const shown = (value: Trait['value']): string => (Array.isArray(value) ? value.join(', ') : String(value))

const lineage = ({ source, observedAt, byName }: Trait): string =>
  [byName ?? said.sources[source], showDay(observedAt)].join(' · ')

function One({ id, trait, others }: { id: string; trait: Trait; others: readonly Trait[] }) {
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const forget = useDoing({
    run: () =>
      orThrow(
        dangol.DELETE('/api/admin/v1/customers/{id}/traits/{name}', { params: { path: { id, name: trait.name } } }),
      ),
    refresh: [['customer', id]],
  })
  const ask = () =>
    confirmThat({ title: said.forgetTitle, consequence: said.forgetAbout, act: said.forget, run: forget.mutate })
  return (
    <Group component="li" justify="space-between" align="flex-start" wrap="nowrap">
      <div className="held">
        <Text size="xs" c="dimmed">
          {trait.name}
        </Text>
        <Text size="sm" fw={600}>
          {shown(trait.value)}
        </Text>
        <Text size="xs" c="dimmed">
          {lineage(trait)}
        </Text>
        {others.length > 0 && (
          <Button size="compact-xs" variant="subtle" color="gray" px={0} onClick={() => setOpen(!isOpen)}>
            {isOpen ? said.hide : said.history(others.length)}
          </Button>
        )}
        {isOpen &&
          others.map((one) => (
            <Text key={one.id} size="xs" c="dimmed">
              {`${shown(one.value)} (${lineage(one)})`}
            </Text>
          ))}
      </div>
      {may('customers:write') && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={`${said.forget}: ${trait.name}`}
          loading={forget.isPending}
          onClick={ask}
          style={{ flex: 'none' }}
        >
          {said.forget}
        </Button>
      )}
    </Group>
  )
}

function Observe({ id }: { id: string }) {
  const form = useForm({ initialValues: { name: '', value: '' } })
  const observe = useDoing({
    run: ({ name, value }: typeof form.values) =>
      orThrow(
        dangol.POST('/api/admin/v1/customers/{id}/traits', {
          params: { path: { id } },
          body: { name, value, source: 'staff' },
        }),
      ),
    done: said.added,
    refresh: [['customer', id]],
    after: () => form.reset(),
  })
  return (
    <form onSubmit={form.onSubmit((values) => observe.mutate(values))} aria-label={said.add}>
      <Group align="flex-end">
        <TextInput
          label={said.name}
          description={said.nameHint}
          pattern="[a-z][a-z0-9\-]{0,59}"
          required
          style={{ flex: '1 1 180px' }}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={said.value}
          required
          maxLength={500}
          style={{ flex: '1 1 180px' }}
          {...form.getInputProps('value')}
        />
        <Button type="submit" variant="default" loading={observe.isPending}>
          {said.add}
        </Button>
      </Group>
    </form>
  )
}
