import { Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconZoomQuestion } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import type { ListedArticle } from './article-values.ts'

const said = words.help

interface ArticlePickerProps {
  /** Those that are linked already. */
  present: ReadonlySet<string>
  add: (chosen: readonly ListedArticle[]) => void
}

/** Finds articles by their words and takes several at once. */
export function ArticlePicker({ present, add }: ArticlePickerProps) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly ListedArticle[]>([])
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = { limit: 50, ...(settled ? { search: settled } : {}) }
  const found = useQuery({
    queryKey: ['articles', 'to-pick', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/articles', { params: { query } })),
    placeholderData: keepPreviousData,
  })
  const toggle = (article: ListedArticle, isOn: boolean) =>
    setChosen((before) => (isOn ? [...before, article] : before.filter(({ id }) => id !== article.id)))
  return (
    <Stack>
      <TextInput
        type="search"
        data-autofocus
        aria-label={said.find}
        placeholder={said.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ScrollArea.Autosize mah="46vh" viewportProps={{ tabIndex: 0 }}>
        <Asked query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                icon={IconZoomQuestion}
                title={settled ? said.noMatch : said.empty}
                next={settled ? said.noMatchNext : said.emptyNext}
              />
            ) : (
              <Stack gap={2} component="ul" className="choices">
                {items.map((article) => (
                  <Choice
                    key={article.id}
                    article={article}
                    isPresent={present.has(article.id)}
                    isChosen={chosen.some(({ id }) => id === article.id)}
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
  article: ListedArticle
  isPresent: boolean
  isChosen: boolean
  toggle: (article: ListedArticle, isOn: boolean) => void
}

const Choice = ({ article, isPresent, isChosen, toggle }: ChoiceProps) => (
  <li>
    <Checkbox
      checked={isPresent || isChosen}
      disabled={isPresent}
      onChange={({ currentTarget }) => toggle(article, currentTarget.checked)}
      py={6}
      label={
        <>
          <Text size="sm" fw={600} component="span" display="block">
            {firstText(article.title)}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {said.topics[article.topic]}
            {article.status === 'draft' && ` · ${said.states.draft}`}
            {isPresent && ` · ${said.alreadyLinked}`}
          </Text>
        </>
      }
    />
  </li>
)
