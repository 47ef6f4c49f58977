import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { firstText } from '../markets/shop-markets.ts'
import { ProductPicker } from '../collections/product-picker.tsx'
import { blockWords } from './block-words.ts'

const said = blockWords.fields
const dialog = 'pick-template-products'
const mostProducts = 12

/** Products that were chosen by hand, in their order. */
export function ChosenProducts({ ids, change }: { ids: readonly string[]; change: (ids: string[]) => void }) {
  const products = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['product', id],
      queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}', { params: { path: { id } } })),
      staleTime: 60_000,
    })),
  })
  const add = () =>
    modals.open({
      modalId: dialog,
      title: said.choose,
      size: 'lg',
      children: (
        <ProductPicker
          present={new Set(ids)}
          add={(chosen) => {
            change([...ids, ...chosen.map(({ id }) => id)].slice(0, mostProducts))
            modals.close(dialog)
          }}
        />
      ),
    })
  return (
    <Stack gap={6}>
      {ids.length === 0 && <Text size="sm">{said.noneChosen}</Text>}
      {ids.map((id, at) => {
        const title = products[at]?.data ? firstText(products[at].data.title) : '…'
        return (
          <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" truncate>
              {title}
            </Text>
            <ActionIcon
              variant="default"
              size="sm"
              aria-label={said.takeOut(title)}
              onClick={() => change(ids.filter((one) => one !== id))}
            >
              <IconX size={13} />
            </ActionIcon>
          </Group>
        )
      })}
      <div>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {said.choose}
        </Button>
      </div>
    </Stack>
  )
}
