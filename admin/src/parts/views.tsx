import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core'
import { IconBookmarkPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { dangol, orThrow, type BodyOf } from '../api.ts'
import { words } from '../words.ts'
import { useDoing } from './doing.ts'
import { messageOf } from './states.tsx'

type List = BodyOf<'saveView'>['list']
type Filters = Readonly<Record<string, string>>

const said = words.views
const viewsKey = ['views'] as const

interface ViewsProps {
  list: List
  /** What every shop looks at. */
  given: readonly { name: string; filters: Filters }[]
  /** What is looked at now. */
  filters: Filters
}

/** Sets of filters by their names: those of every shop, then those that whoever looks has kept for herself. */
export function Views({ list, given, filters }: ViewsProps) {
  const kept = useQuery({ queryKey: viewsKey, queryFn: () => orThrow(dangol.GET('/api/admin/v1/views')) })
  const own = kept.data?.items.filter((view) => view.list === list) ?? []
  const all = [{ name: words.common.all, filters: {} }, ...given]
  const isKnown = [...all, ...own].some((view) => isSame(view.filters, filters))
  return (
    <Group component="nav" aria-label={said.title} gap={6}>
      {all.map((view) => (
        <ViewLink key={view.name} list={list} view={view} isOpen={isSame(view.filters, filters)} />
      ))}
      {own.map((view) => (
        <Group key={view.id} gap={0} wrap="nowrap">
          <ViewLink list={list} view={view} isOpen={isSame(view.filters, filters)} />
          {isSame(view.filters, filters) && <Forget view={view} />}
        </Group>
      ))}
      {kept.data && !isKnown && <Keep key={JSON.stringify(filters)} list={list} filters={filters} />}
    </Group>
  )
}

const isSame = (one: Filters, other: Filters): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value)

interface ViewLinkProps {
  list: List
  view: { name: string; filters: Filters }
  isOpen: boolean
}

const ViewLink = ({ list, view, isOpen }: ViewLinkProps) => (
  <Link to={`/${list}`} search={view.filters as never} className="view" data-open={isOpen} aria-current={isOpen}>
    {view.name}
  </Link>
)

function Forget({ view }: { view: { id: string; name: string } }) {
  const forget = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/views/{id}', { params: { path: { id: view.id } } })),
    done: said.forgotten(view.name),
    refresh: [viewsKey],
  })
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={said.forget(view.name)}
      loading={forget.isPending}
      onClick={() => forget.mutate()}
    >
      <IconX size={16} />
    </ActionIcon>
  )
}

/** Asks for a name, then keeps what is looked at now. */
function Keep({ list, filters }: { list: List; filters: Filters }) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const keep = useDoing({
    run: () => orThrow(dangol.PUT('/api/admin/v1/views', { body: { list, name, filters } })),
    done: said.kept,
    refresh: [viewsKey],
    after: () => setOpen(false),
    isQuiet: true,
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim()) keep.mutate()
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus width={280} position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {said.keep}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={said.keep}>
        <form onSubmit={submit} noValidate>
          <TextInput
            label={said.name}
            description={said.nameHint}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={keep.error && messageOf(keep.error)}
          />
          <Group justify="flex-end" mt="sm">
            <Button type="submit" size="xs" loading={keep.isPending} disabled={!name.trim()}>
              {words.common.save}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
