import { Button, Group, Select } from '@mantine/core'
import { IconDownload, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { periods, useAsked } from './asked-topics.ts'

const said = words.topics

/** The period and the product that is looked at. */
export function Choices({ withFile }: { withFile?: boolean }) {
  const { asked, topic, set } = useAsked()
  const file = new URLSearchParams({
    days: String(asked.days),
    ...(asked.productId ? { productId: asked.productId } : {}),
    ...(topic ? { topic } : {}),
  })
  return (
    <Group>
      <Select
        aria-label={said.period}
        w={170}
        allowDeselect={false}
        data={periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) }))}
        value={String(asked.days)}
        onChange={(value) => set('days', value)}
      />
      {asked.productId && <OneProduct id={asked.productId} leave={() => set('product', undefined)} />}
      {withFile && (
        <Button
          component="a"
          href={`/api/admin/v1/topics.csv?${file}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {said.file}
        </Button>
      )}
    </Group>
  )
}

function OneProduct({ id, leave }: { id: string; leave: () => void }) {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['products', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}', { params: { path: { id } } })),
    enabled: may('catalog:read'),
  })
  return (
    <Button variant="default" leftSection={<IconX size={16} />} onClick={leave}>
      {said.ofProduct(data?.title['en'] ?? said.oneProduct)}
    </Button>
  )
}
