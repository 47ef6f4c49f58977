import {
  Button,
  Code,
  CopyButton,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'

const said = words.elsewhere
const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

interface Wish {
  product: string | null
  theme: Theme
  height: number
  withData: boolean
}

/** One line of code for somebody else's page, and how it looks there. */
export function EmbedCode() {
  const [wish, setWish] = useState<Wish>({ product: null, theme: 'auto', height: 520, withData: false })
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }))
  return (
    <Part title={said.embed} about={said.embedAbout}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <ProductField value={wish.product} onChange={(product) => change({ product })} />
          <div>
            <Text size="sm" fw={500} mb={4} id="embed-theme">
              {said.theme}
            </Text>
            <SegmentedControl
              aria-labelledby="embed-theme"
              data={themes.map((value) => ({ value, label: said.themes[value] }))}
              value={wish.theme}
              onChange={(theme) => change({ theme: theme as Theme })}
            />
          </div>
          <NumberInput
            label={said.height}
            description={said.heightHint}
            min={300}
            max={2000}
            step={20}
            w={220}
            value={wish.height}
            onChange={(height) => change({ height: Number(height) || 520 })}
          />
          <Switch
            label={said.withData}
            description={said.withDataHint}
            checked={wish.withData}
            onChange={({ currentTarget }) => change({ withData: currentTarget.checked })}
          />
          {wish.product && <Pasted code={codeFor(wish, wish.product)} />}
        </Stack>
        <Preview wish={wish} />
      </SimpleGrid>
    </Part>
  )
}

function ProductField({ value, onChange }: { value: string | null; onChange: (handle: string | null) => void }) {
  const [locale = 'en'] = useLocales()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = { limit: 20, locale, status: 'active' as const, ...(settled ? { search: settled } : {}) }
  const found = useQuery({
    queryKey: ['products', 'to-embed', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products', { params: { query } })),
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      label={said.chooseProduct}
      placeholder={said.findProduct}
      nothingFoundMessage={said.noProduct}
      searchable
      clearable
      filter={({ options }) => options}
      data={(found.data?.items ?? []).map(({ handle, title }) => ({ value: handle, label: title }))}
      value={value}
      onChange={onChange}
      onSearchChange={setSearch}
    />
  )
}

const Pasted = ({ code }: { code: string }) => (
  <Stack gap="xs">
    <Group justify="space-between">
      <Text size="sm" fw={500}>
        {said.code}
      </Text>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button size="xs" onClick={copy}>
            {copied ? words.common.copied : said.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
    <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {code}
    </Code>
    <Text size="xs" c="dimmed">
      {said.policy(location.origin)}
    </Text>
  </Stack>
)

const Preview = ({ wish: { product, theme, height } }: { wish: Wish }) => (
  <Stack gap="xs">
    <Text size="sm" fw={500}>
      {said.preview}
    </Text>
    {product ? (
      <iframe
        key={`${product} ${theme}`}
        title={said.preview}
        src={`/embed/preview?${new URLSearchParams({ product, theme }).toString()}`}
        style={{ width: '100%', height: height + 24, border: 0, borderRadius: 'var(--mantine-radius-md)' }}
      />
    ) : (
      <Text size="sm" c="dimmed">
        {said.previewNext}
      </Text>
    )}
  </Stack>
)

/** Of the shop's own address; the height stands twice, once for before the script is there. */
function codeFor({ theme, height, withData }: Wish, product: string): string {
  const about = [
    `src="${location.origin}/embed/reviews.js"`,
    `data-product="${product}"`,
    ...(theme === 'auto' ? [] : [`data-theme="${theme}"`]),
    `data-height="${height}"`,
    ...(withData ? ['data-jsonld'] : []),
    `style="display:block;height:${height}px"`,
  ]
  return `<script async ${about.join(' ')}></script>`
}
