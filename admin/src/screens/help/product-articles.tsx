import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconLifebuoy, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, queries } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { ArticlePicker } from './article-picker.tsx'
import { ArticleState } from './article-state.tsx'
import type { ListedArticle } from './article-values.ts'

const said = words.help
const dialog = 'pick-articles'

/** The articles that a product's page leads to; each change is kept at once. */
export function ProductArticles({ productId }: { productId: string }) {
  const may = useMay()
  const { articles, items, keep, add } = useArticlesOf(productId)
  if (!may('help:read')) return null
  const canChange = may('help:write')
  const takeAway = (article: ListedArticle) => {
    keep(items.filter(({ id }) => id !== article.id))
    offerUndo(said.takenAway(firstText(article.title)), () => keep(items))
  }
  const tools = (article: ListedArticle) =>
    canChange && (
      <ActionIcon
        variant="default"
        aria-label={said.takeAway(firstText(article.title))}
        onClick={() => takeAway(article)}
      >
        <IconX size={14} />
      </ActionIcon>
    )
  const button = canChange && (
    <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
      {said.addArticles}
    </Button>
  )
  return (
    <Part title={said.ofProduct} about={said.ofProductAbout} actions={button} isFlush>
      <Asked query={articles} rows={2}>
        {() =>
          items.length === 0 ? (
            <Empty icon={IconLifebuoy} title={said.noneOfProduct} next={said.noneOfProductNext} />
          ) : (
            <Sortable
              label={said.ofProduct}
              items={items}
              keyOf={({ id }) => id}
              nameOf={({ title }) => firstText(title)}
              move={(from, to) => keep(movedTo(items, from, to))}
              isFixed={!canChange || items.length < 2}
              tools={tools}
            >
              {(article) => <Line article={article} />}
            </Sortable>
          )
        }
      </Asked>
    </Part>
  )
}

function useArticlesOf(productId: string) {
  const may = useMay()
  const queryKey = ['articles', 'of-product', productId]
  const path = { id: productId }
  const articles = useQuery({
    queryKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}/articles', { params: { path } })),
    enabled: may('help:read'),
  })
  const arrange = useDoing({
    run: (wished: readonly ListedArticle[]) =>
      orThrow(
        dangol.PUT('/api/admin/v1/products/{id}/articles', {
          params: { path },
          body: { articleIds: wished.map(({ id }) => id) },
        }),
      ),
    refresh: [['articles'], ['article']],
    after: (kept) => queries.setQueryData(queryKey, kept),
  })
  const items = articles.data?.items ?? []
  const keep = (wished: readonly ListedArticle[]) => {
    queries.setQueryData(queryKey, { items: wished })
    // What was refused is shown as it is, not as it was wished
    arrange.mutate(wished, { onError: () => void queries.invalidateQueries({ queryKey }) })
  }
  const take = (chosen: readonly ListedArticle[]) => {
    keep([...items, ...chosen])
    modals.close(dialog)
  }
  const add = () =>
    modals.open({
      modalId: dialog,
      title: said.addArticles,
      size: 'lg',
      children: <ArticlePicker present={new Set(items.map(({ id }) => id))} add={take} />,
    })
  return { articles, items, keep, add }
}

const Line = ({ article: { id, title, topic, status } }: { article: ListedArticle }) => (
  <Group justify="space-between" gap="xs">
    <div>
      <Link className="plain-link" to={`/help/${id}` as never}>
        {firstText(title)}
      </Link>
      <Text size="xs" c="dimmed">
        {said.topics[topic]}
      </Text>
    </div>
    {status === 'draft' && <ArticleState status={status} />}
  </Group>
)
