import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { ProductsChoice } from '../promotions/product-choice.tsx'
import { mentionWords as said } from './words.ts'

type Detail = Schemas['MentionDetail']

/** Which goods a mention speaks of, and who wrote it. */
export function MentionLinks({ mention: { id, products, person } }: { mention: Detail }) {
  const may = useMay()
  const begun = products.map(({ productId }) => productId)
  const [chosen, setChosen] = useState<string[]>(begun)
  const link = useDoing({
    run: (body: { productIds?: string[]; profileId?: string | null }) =>
      orThrow(dangol.PUT('/api/admin/v1/mentions/{id}/links', { params: { path: { id } }, body })),
    done: said.saved,
    refresh: [['mentions']],
  })
  if (!may('reviews:moderate'))
    return (
      <Part title={said.products}>
        <Text size="sm">{products.map(({ title }) => title).join(', ') || said.noGoods}</Text>
      </Part>
    )
  return (
    <>
      <Part title={said.products} about={said.productsHint}>
        <Stack>
          <ProductsChoice label={said.products} value={chosen} onChange={(ids) => setChosen(ids.slice(0, 10))} />
          {chosen.join() !== begun.join() && (
            <Group justify="flex-end">
              <Button loading={link.isPending} onClick={() => link.mutate({ productIds: chosen })}>
                {said.save}
              </Button>
            </Group>
          )}
        </Stack>
      </Part>
      <Part title={said.person}>
        {person ? (
          <Group>
            <Anchor component={Link} to={`/customers/${person.id}`}>
              {person.name ?? person.email}
            </Anchor>
            <Button size="compact-sm" variant="default" onClick={() => link.mutate({ profileId: null })}>
              {said.unlink}
            </Button>
          </Group>
        ) : (
          <FindPerson choose={(profileId) => link.mutate({ profileId })} />
        )}
      </Part>
    </>
  )
}

function FindPerson({ choose }: { choose: (profileId: string) => void }) {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const query = { limit: 20, ...(settled && { search: settled }) }
  const found = useQuery({
    queryKey: ['customers', 'of-mention', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers', { params: { query } })),
  })
  return (
    <Select
      aria-label={said.find}
      placeholder={said.find}
      maw={420}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={said.nobody}
      data={(found.data?.items ?? []).map(({ id, name, email }) => ({ value: id, label: name ?? email ?? id }))}
      onChange={(value) => value && choose(value)}
    />
  )
}
