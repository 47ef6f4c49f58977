import { Button, Group } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconExternalLink,
  IconMessageStar,
  IconMessages,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Product = Schemas['Product']

const said = words.products

/** What can be done with the whole product: copied, taken out of the shop, put back, looked at. */
export function ProductActions({ product: { id, status, handle } }: { product: Product }) {
  const may = useMay()
  return (
    <>
      {may('catalog:write') && (
        <Group gap="sm">
          <Duplicate id={id} />
          <Retire id={id} status={status} />
        </Group>
      )}
      {may('reviews:read') && (
        <Button
          component={Link}
          to="/reviews"
          search={{ part: 'shown', product: id } as never}
          variant="default"
          leftSection={<IconMessageStar size={16} />}
        >
          {words.reviews.title}
        </Button>
      )}
      {may('reviews:read') && (
        <Button
          component={Link}
          to="/topics"
          search={{ product: id } as never}
          variant="default"
          leftSection={<IconMessages size={16} />}
        >
          {words.topics.title}
        </Button>
      )}
      {status === 'active' && (
        <Button
          component="a"
          href={`/products/${handle}`}
          target="_blank"
          variant="default"
          rightSection={<IconExternalLink size={16} />}
        >
          {said.inShop}
        </Button>
      )}
    </>
  )
}

function Duplicate({ id }: { id: string }) {
  const navigate = useNavigate()
  const duplicate = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/products/{id}/duplicate', { params: { path: { id } } })),
    done: said.duplicated,
    refresh: [['products']],
    after: (copy) => void navigate({ to: `/products/${copy.id}` } as never),
  })
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={16} />}
      loading={duplicate.isPending}
      onClick={() => duplicate.mutate()}
    >
      {said.duplicate}
    </Button>
  )
}

function Retire({ id, status }: { id: string; status: Product['status'] }) {
  const refresh = [['products'], ['product', id]]
  const become = useDoing({
    run: (next: Product['status']) =>
      orThrow(dangol.PATCH('/api/admin/v1/products/{id}', { params: { path: { id } }, body: { status: next } })),
    refresh,
    done: said.restored,
  })
  const archive = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/products/{id}/archive', { params: { path: { id } } })),
    refresh,
    after: () => offerUndo(said.archived, () => become.mutate(status)),
  })
  return status === 'archived' ? (
    <Button
      variant="default"
      leftSection={<IconArchiveOff size={16} />}
      loading={become.isPending}
      onClick={() => become.mutate('draft')}
    >
      {said.restore}
    </Button>
  ) : (
    <Button
      variant="default"
      leftSection={<IconArchive size={16} />}
      loading={archive.isPending}
      onClick={() => archive.mutate()}
    >
      {said.archive}
    </Button>
  )
}
