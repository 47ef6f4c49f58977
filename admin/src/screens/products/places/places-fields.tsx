import { Alert, Checkbox, SimpleGrid, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Part } from '../../../parts/page.tsx'
import { words } from '../../../words.ts'
import type { ProductFields } from '../product-values.ts'
import { useAssortment, type Place } from './shop-places.ts'

const said = words.products

/** In which markets and ways of buying a product is sold, and what follows. */
export function PlacesFields({ form }: { form: ProductFields }) {
  const { markets, channels } = useAssortment()
  const { notSoldIn } = form.values
  const set = (places: readonly Place[], sold: readonly string[]) => {
    const here = new Set(places.map(({ key }) => key))
    const kept = [...notSoldIn.filter((key) => !here.has(key)), ...[...here].filter((key) => !sold.includes(key))]
    form.setFieldValue('notSoldIn', kept.sort())
  }
  const groups = [
    { label: said.placeMarkets, places: markets },
    { label: said.placeChannels, places: channels },
  ].filter(({ places }) => places.length > 0)
  return (
    <Part title={said.places} about={said.placesAbout}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {groups.map(({ label, places }) => (
            <Checkbox.Group
              key={label}
              label={label}
              value={places.map(({ key }) => key).filter((key) => !notSoldIn.includes(key))}
              onChange={(sold) => set(places, sold)}
            >
              <Stack gap="xs" mt="xs">
                {places.map(({ key, name, hint }) => (
                  <Checkbox key={key} value={key} label={name} description={hint} />
                ))}
              </Stack>
            </Checkbox.Group>
          ))}
        </SimpleGrid>
        <Consequence notSoldIn={notSoldIn} markets={markets} channels={channels} error={form.errors['notSoldIn']} />
      </Stack>
    </Part>
  )
}

interface ConsequenceProps {
  notSoldIn: readonly string[]
  markets: readonly Place[]
  channels: readonly Place[]
  error: ReactNode
}

function Consequence({ notSoldIn, markets, channels, error }: ConsequenceProps) {
  const isKept = ({ key }: Place) => notSoldIn.includes(key)
  const isNowhere = [markets, channels].some((places) => places.length > 0 && places.every(isKept))
  if (isNowhere || error) {
    return (
      <Alert color="red" role="alert">
        {isNowhere ? said.soldNowhere : error}
      </Alert>
    )
  }
  const kept = [...markets, ...channels].filter(isKept).map(({ name }) => name)
  const isOffPage = notSoldIn.includes('channel:page')
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {kept.length === 0 ? said.soldEverywhere : said.notSoldThere(kept.join(', '))}{' '}
      {isOffPage ? said.noPage : markets.some(isKept) && said.toldOnPage}
    </Text>
  )
}
