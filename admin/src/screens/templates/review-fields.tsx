import { Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import type { FieldsProps } from './block-fields.tsx'
import { blockWords } from './block-words.ts'
import { ChosenProducts } from './chosen-products.tsx'
import type { BlockOf } from './draft.ts'
import { WhenNone } from './hers-fields.tsx'

const said = blockWords.fields
const mostReviews = 3
type Source = BlockOf<'review'>['source']

/** Which reviews speak for the shop. */
export const ReviewFields = ({ block, change }: FieldsProps<BlockOf<'review'>>) => (
  <>
    <Select
      label={said.reviewSource}
      description={block.source.from === 'hers' ? said.reviewHint : undefined}
      allowDeselect={false}
      data={Object.entries(said.reviewSources).map(([value, label]) => ({ value, label }))}
      value={block.source.from}
      onChange={(from) => from && change({ ...block, source: emptySource(from as Source['from']) })}
    />
    {block.source.from === 'chosen' && (
      <ChosenReviews
        ids={block.source.reviewIds}
        change={(reviewIds) => change({ ...block, source: { from: 'chosen', reviewIds } })}
      />
    )}
    {block.source.from === 'products' && (
      <ChosenProducts
        ids={block.source.productIds}
        change={(productIds) => change({ ...block, source: { from: 'products', productIds } })}
      />
    )}
    {block.source.from !== 'chosen' && (
      <NumberInput
        label={said.most}
        min={1}
        max={mostReviews}
        clampBehavior="strict"
        allowDecimal={false}
        value={block.most}
        onChange={(most) => change({ ...block, most: Number(most) || 1 })}
        w={110}
      />
    )}
    <Checkbox
      label={said.pictures}
      checked={block.pictures}
      onChange={({ currentTarget }) => change({ ...block, pictures: currentTarget.checked })}
    />
    <WhenNone block={block} change={change} />
  </>
)

function emptySource(from: Source['from']): Source {
  if (from === 'chosen') return { from, reviewIds: [] }
  return from === 'products' ? { from, productIds: [] } : { from }
}

/** Published reviews, the newest first, to tick up to three. */
function ChosenReviews({ ids, change }: { ids: readonly string[]; change: (ids: string[]) => void }) {
  const reviews = useQuery({
    queryKey: ['reviews', 'to-quote'],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/reviews', { params: { query: { state: 'published', limit: 50 } } })),
    staleTime: 60_000,
  })
  return (
    <Asked query={reviews} rows={3}>
      {({ items }) => (
        <Stack gap={6} mah={260} style={{ overflowY: 'auto' }} role="group" aria-label={said.reviewPick} tabIndex={0}>
          {items.length === 0 && <Text size="sm">{said.noReviews}</Text>}
          {items.map(({ id, title, body, rating, productTitle }) => (
            <Checkbox
              key={id}
              checked={ids.includes(id)}
              disabled={!ids.includes(id) && ids.length >= mostReviews}
              onChange={({ currentTarget }) =>
                change(currentTarget.checked ? [...ids, id] : ids.filter((one) => one !== id))
              }
              label={
                <Group gap={4} component="span">
                  <span>{'★'.repeat(rating)}</span>
                  <span>{productTitle}</span>
                </Group>
              }
              description={(title || body).slice(0, 90)}
            />
          ))}
        </Stack>
      )}
    </Asked>
  )
}
