import { Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconZoomQuestion } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
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
export function ProductPicker({ present, add }: ProductPickerProps) {
  const [locale = 'en'] = useLocales()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly Card[]>([])
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = { limit: 50, locale, ...(settled ? { search: settled } : {}) }
  const found = useQuery({
    queryKey: ['products', 'to-pick', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products', { params: { query } })),
    placeholderData: keepPreviousData,
  })
  const toggle = (card: Card, isOn: boolean) =>
    setChosen((before) => (isOn ? [...before, card] : before.filter(({ id }) => id !== card.id)))
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {said.addAbout}
      </Text>
      <TextInput
        type="search"
        data-autofocus
        aria-label={said.findProducts}
        placeholder={said.findProducts}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ScrollArea.Autosize mah="46vh" viewportProps={{ tabIndex: 0 }}>
        <Asked query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconZoomQuestion} title={said.noneFound} next={said.noneFoundNext} />
            ) : (
              <Stack gap={2} component="ul" className="choices">
                {items.map((card) => (
                  <Choice
                    key={card.id}
                    card={card}
                    isPresent={present.has(card.id)}
                    isChosen={chosen.some(({ id }) => id === card.id)}
                    toggle={toggle}
                  />
                ))}
              </Stack>
            )
          }
        </Asked>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button disabled={chosen.length === 0} onClick={() => add(chosen)}>
          {said.addAct(chosen.length)}
        </Button>
      </Group>
    </Stack>
  )
}

interface ChoiceProps {
  card: Card
  isPresent: boolean
  isChosen: boolean
  toggle: (card: Card, isOn: boolean) => void
}

const Choice = ({ card, isPresent, isChosen, toggle }: ChoiceProps) => (
  <li>
    <Checkbox
      aria-label={card.title}
      label={<ProductLine card={card} />}
      description={isPresent ? said.alreadyIn : undefined}
      checked={isPresent || isChosen}
      disabled={isPresent}
      styles={{ body: { alignItems: 'center' } }}
      onChange={({ currentTarget }) => toggle(card, currentTarget.checked)}
    />
  </li>
)
