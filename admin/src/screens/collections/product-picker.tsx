import { Checkbox, Text } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { type Pickable, Picker } from '../../parts/picker.tsx'
import { Empty } from '../../parts/states.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { ProductLine } from './product-line.tsx'

type Card = Schemas['ProductCard']

const said = words.collections

interface ProductPickerProps {
  /** Those that are in already. */
  present: ReadonlySet<string>
  add: (chosen: readonly Card[]) => void
}

/** Finds products by their words and takes several at once. */
export function ProductPicker(props: ProductPickerProps) {
  const [locale = 'en'] = useLocales()
  return (
    <Picker
      {...props}
      kind="products"
      label={said.findProducts}
      about={
        <Text size="sm" c="dimmed">
          {said.addAbout}
        </Text>
      }
      find={(query) => orThrow(dangol.GET('/api/admin/v1/products', { params: { query: { ...query, locale } } }))}
      none={() => <Empty icon={IconZoomQuestion} title={said.noneFound} next={said.noneFoundNext} />}
      choice={(about) => <Choice {...about} />}
      act={said.addAct}
    />
  )
}

const Choice = ({ item: card, isPresent, isChosen, toggle }: Pickable<Card>) => (
  <Checkbox
    aria-label={card.title}
    label={<ProductLine card={card} />}
    description={isPresent ? said.alreadyIn : undefined}
    checked={isPresent || isChosen}
    disabled={isPresent}
    styles={{ body: { alignItems: 'center' } }}
    onChange={({ currentTarget }) => toggle(card, currentTarget.checked)}
  />
)
