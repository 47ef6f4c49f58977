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
import { CollectionForm } from './collection-form.tsx'
import { CollectionState } from './collection-state.tsx'
import type { Collection as Kept } from './collection-values.ts'

const said = words.collections

/** One collection, or a new one. */
export function Collection() {
  const { id = '' } = useParams({ strict: false })
  return (
    <Below to="/collections" label={said.all}>
      {id === 'new' ? (
        <Page title={said.create} about={said.createAbout}>
          <CollectionForm />
        </Page>
      ) : (
        <Opened key={id} id={id} />
      )}
    </Below>
  )
}

function Opened({ id }: { id: string }) {
  const collection = useQuery({
    queryKey: ['collection', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/collections/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Asked query={collection} rows={12}>
      {(found) => (
        <Page
          title={firstText(found.title)}
          about={<CollectionState published={found.published} />}
          actions={<Actions collection={found} />}
        >
          <CollectionForm key={found.changedAt} given={found} />
        </Page>
      )}
    </Asked>
  )
}

function Actions({ collection: { id, title, handle, published } }: { collection: Kept }) {
  const may = useMay()
  const navigate = useNavigate()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/collections/{id}', { params: { path: { id } } })),
    done: said.removed,
    refresh: [['collections'], ['collection-choice']],
    after: () => void navigate({ to: '/collections', ignoreBlocker: true } as never),
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
      {may('catalog:write') && (
        <Button variant="default" loading={remove.isPending} onClick={ask}>
          {said.remove}
        </Button>
      )}
      {published && (
        <Button
          component="a"
          href={`/collections/${handle}`}
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
