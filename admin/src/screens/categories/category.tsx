import { Button, Group } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { Lost } from '../root.tsx'
import { CategoryForm } from './category-form.tsx'
import { categoryName, type Category as Kept } from './category-tree.ts'

const said = words.categories

/** One category, or a new one. */
export function Category() {
  const { id = '' } = useParams({ strict: false })
  const { below = '' } = useSearch({ strict: false })
  const categories = useQuery({
    queryKey: ['categories'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/categories')),
    refetchOnWindowFocus: false,
  })
  return (
    <Below to="/categories" label={said.all}>
      <Asked query={categories} rows={10}>
        {({ items }) => <Opened all={items} id={id} below={below} />}
      </Asked>
    </Below>
  )
}

function Opened({ all, id, below }: { all: readonly Kept[]; id: string; below: string }) {
  const [locale = 'en'] = useLocales()
  const found = all.find((category) => category.id === id)
  if (found) {
    return (
      <Page title={categoryName(found, locale)} actions={<Actions category={found} locale={locale} />}>
        <CategoryForm key={JSON.stringify(found)} given={found} all={all} />
      </Page>
    )
  }
  if (id !== 'new') return <Lost />
  const parent = all.find((category) => category.id === below)
  return (
    <Page title={parent ? said.createBelow(categoryName(parent, locale)) : said.create}>
      <CategoryForm key={below} below={parent?.id ?? null} all={all} />
    </Page>
  )
}

function Actions({ category, locale }: { category: Kept; locale: string }) {
  const may = useMay()
  const navigate = useNavigate()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/categories/{id}', { params: { path: { id: category.id } } })),
    done: said.removed,
    refresh: [['categories']],
    after: () => void navigate({ to: '/categories', ignoreBlocker: true } as never),
  })
  const ask = () =>
    confirmThat({
      title: said.removeTitle(categoryName(category, locale)),
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
      <Button
        component="a"
        href={`/categories/${category.handle}`}
        target="_blank"
        variant="default"
        rightSection={<IconExternalLink size={16} />}
      >
        {said.inShop}
      </Button>
    </Group>
  )
}
