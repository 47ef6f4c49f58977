import { Checkbox, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { firstText } from '../markets/shop-markets.ts'
import { Choice, TextOf, type FieldsProps } from './block-fields.tsx'
import { blockWords } from './block-words.ts'
import type { BlockOf } from './draft.ts'
import { ChosenProducts } from './chosen-products.tsx'

const said = blockWords.fields
type Source = BlockOf<'products'>['source']

const mostProducts = 12

/** Which products, how many, and what is said of them. */
export const ProductsFields = ({ block, change }: FieldsProps<BlockOf<'products'>>) => (
  <>
    <Select
      label={said.source}
      description={said.sourceHints[block.source.from]}
      allowDeselect={false}
      data={Object.entries(said.sources).map(([value, label]) => ({ value, label }))}
      value={block.source.from}
      onChange={(from) => from && change({ ...block, source: emptySource(from as Source['from']) })}
    />
    {block.source.from === 'chosen' && (
      <ChosenProducts
        ids={block.source.productIds}
        change={(productIds) => change({ ...block, source: { from: 'chosen', productIds } })}
      />
    )}
    {block.source.from === 'collection' && (
      <CollectionField
        value={block.source.collectionId}
        onChange={(collectionId) => change({ ...block, source: { from: 'collection', collectionId } })}
      />
    )}
    <NumberInput
      label={said.most}
      min={1}
      max={mostProducts}
      clampBehavior="strict"
      allowDecimal={false}
      value={block.most}
      onChange={(most) => change({ ...block, most: Number(most) || 1 })}
      w={110}
    />
    <Choice
      label={said.layout}
      value={block.layout}
      choices={said.layouts}
      onChange={(layout) => change({ ...block, layout })}
    />
    <Checkbox
      label={said.price}
      checked={block.shows.price}
      onChange={({ currentTarget }) => change({ ...block, shows: { ...block.shows, price: currentTarget.checked } })}
    />
    <Checkbox
      label={said.rating}
      checked={block.shows.rating}
      onChange={({ currentTarget }) => change({ ...block, shows: { ...block.shows, rating: currentTarget.checked } })}
    />
    <TextOf
      label={said.productButton}
      description={said.productButtonHint}
      maxLength={60}
      value={block.button}
      set={(button) => change({ ...block, button })}
    />
    <WhenNone block={block} change={change} />
  </>
)

function emptySource(from: Source['from']): Source {
  if (from === 'chosen') return { from, productIds: [] }
  if (from === 'collection') return { from, collectionId: '' }
  return { from }
}

function CollectionField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const found = useQuery({
    queryKey: ['collections', 'to-pick'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/collections', { params: { query: { limit: 100 } } })),
    staleTime: 60_000,
  })
  return (
    <Select
      label={said.collection}
      searchable
      allowDeselect={false}
      data={(found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: firstText(title) }))}
      value={value || null}
      onChange={(id) => id && onChange(id)}
    />
  )
}

type Optional = BlockOf<'products' | 'review' | 'cart'>

export const WhenNone = <Of extends Optional>({ block, change }: FieldsProps<Of>) => (
  <Choice
    label={said.whenNone}
    value={block.whenNone}
    choices={said.whenNones}
    onChange={(whenNone) => change({ ...block, whenNone })}
  />
)

export const CartFields = (props: FieldsProps<BlockOf<'cart'>>) => <WhenNone {...props} />

export const CodeFields = ({ block, change }: FieldsProps<BlockOf<'code'>>) => (
  <TextOf
    label={said.buttonMaybe}
    maxLength={60}
    value={block.button}
    set={(button) => change({ ...block, button })}
  />
)
