import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconSitemap } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, queries } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { categoryName, deepestLevel, type Category } from './category-tree.ts'

const said = words.categories
const key = ['categories'] as const

/** The tree that products hang in. */
export function Categories() {
  const may = useMay()
  const categories = useQuery({ queryKey: key, queryFn: () => orThrow(dangol.GET('/api/admin/v1/categories')) })
  const add = may('catalog:write') && (
    <Button component={Link} to="/categories/new" leftSection={<IconPlus size={16} />}>
      {said.create}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Part isFlush>
        <Asked query={categories}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconSitemap} title={said.empty} next={said.emptyNext} action={add} />
            ) : (
              <Branch all={items} parentId={null} label={said.title} />
            )
          }
        </Asked>
      </Part>
    </Page>
  )
}

/** The categories below one, in their order. */
function Branch({ all, parentId, label }: { all: readonly Category[]; parentId: string | null; label: string }) {
  const may = useMay()
  const [locale = 'en'] = useLocales()
  const siblings = all.filter((category) => category.parentId === parentId)
  const arrange = useDoing({
    run: (ordered: readonly Category[]) =>
      orThrow(
        dangol.PUT('/api/admin/v1/categories/order', {
          body: { parentId, categoryIds: ordered.map(({ id }) => id) },
        }),
      ),
    done: said.orderKept,
    refresh: [key],
  })
  if (siblings.length === 0) return null
  const move = (from: number, to: number) => {
    const ordered = movedTo(siblings, from, to)
    const others = all.filter((category) => category.parentId !== parentId)
    queries.setQueryData(key, { items: [...ordered, ...others] })
    arrange.mutate(ordered)
  }
  return (
    <Sortable
      label={label}
      items={siblings}
      keyOf={({ id }) => id}
      nameOf={(category) => categoryName(category, locale)}
      move={move}
      isFixed={!may('catalog:write') || siblings.length < 2}
      tools={(category) => may('catalog:write') && <AddBelow category={category} locale={locale} />}
      below={(category) => <Branch all={all} parentId={category.id} label={categoryName(category, locale)} />}
    >
      {(category) => (
        <>
          <Link className="plain-link" to={`/categories/${category.id}` as never}>
            {categoryName(category, locale)}
          </Link>
          <Text size="xs" c="dimmed">
            {said.asks(category.attributes.length)}
          </Text>
        </>
      )}
    </Sortable>
  )
}

const AddBelow = ({ category, locale }: { category: Category; locale: string }) =>
  category.path.length < deepestLevel && (
    <ActionIcon
      component={Link}
      to={`/categories/new?below=${category.id}`}
      variant="default"
      aria-label={said.add(categoryName(category, locale))}
    >
      <IconPlus size={14} />
    </ActionIcon>
  )
