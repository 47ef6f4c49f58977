import { Button, Group } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { ArticleForm } from './article-form.tsx'
import { ArticleState } from './article-state.tsx'
import type { Article as Kept } from './article-values.ts'

const said = words.help

/** One article, or a new one. */
export function Article() {
  const { id = '' } = useParams({ strict: false })
  return (
    <Below to="/help" label={said.all}>
      {id === 'new' ? (
        <Page title={said.create} about={said.createAbout}>
          <ArticleForm />
        </Page>
      ) : (
        <Opened key={id} id={id} />
      )}
    </Below>
  )
}

function Opened({ id }: { id: string }) {
  const article = useQuery({
    queryKey: ['article', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/articles/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Asked query={article} rows={12}>
      {(found) => (
        <Page
          title={firstText(found.title)}
          about={<ArticleState status={found.status} />}
          actions={<Actions article={found} />}
        >
          <ArticleForm key={`${found.changedAt} ${found.products.map((one) => one.id).join()}`} given={found} />
        </Page>
      )}
    </Asked>
  )
}

function Actions({ article: { id, title, handle, status } }: { article: Kept }) {
  const may = useMay()
  const navigate = useNavigate()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/articles/{id}', { params: { path: { id } } })),
    done: said.removed,
    refresh: [['articles']],
    after: () => void navigate({ to: '/help', ignoreBlocker: true } as never),
  })
  const ask = () =>
    confirmThat({
      title: said.removeTitle(firstText(title)),
      consequence: said.removeConsequence,
      act: said.remove,
      run: () => remove.mutate(),
    })
  return (
    <Group gap="sm">
      {may('help:write') && (
        <Button variant="default" loading={remove.isPending} onClick={ask}>
          {said.remove}
        </Button>
      )}
      {status === 'published' && (
        <Button
          component="a"
          href={`/help/${handle}`}
          target="_blank"
          variant="default"
          rightSection={<IconExternalLink size={16} />}
        >
          {said.inShop}
        </Button>
      )}
    </Group>
  )
}
