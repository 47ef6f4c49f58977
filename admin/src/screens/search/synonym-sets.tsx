import { Button, Group, Pill, Stack } from '@mantine/core'
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { askForSynonyms, synonymsKey, useSynonyms, type SynonymSet } from './synonyms.ts'

const said = words.searches

/** Words that lead to each other. */
export function SynonymSets() {
  const may = useMay()
  const sets = useSynonyms()
  const add = may('catalog:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForSynonyms()}>
      {said.add}
    </Button>
  )
  return (
    <Stack>
      {(sets.data?.items.length ?? 0) > 0 && <Group justify="flex-end">{add}</Group>}
      <Part isFlush>
        <Asked query={sets}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconArrowsExchange} title={said.empty} next={said.emptyNext} action={add} />
            ) : (
              <Rows
                label={said.synonyms}
                rows={items}
                columns={may('catalog:write') ? [...columns, tools] : columns}
                keyOf={({ id }) => id}
              />
            )
          }
        </Asked>
      </Part>
    </Stack>
  )
}

const columns: readonly Column<SynonymSet>[] = [
  {
    title: said.words,
    cell: (set) => (
      <Group gap={6}>
        {set.words.map((word) => (
          <Pill key={word} size="md">
            {word}
          </Pill>
        ))}
      </Group>
    ),
  },
]

const tools: Column<SynonymSet> = { title: words.common.actions, align: 'right', cell: (set) => <Tools set={set} /> }

function Tools({ set }: { set: SynonymSet }) {
  const names = set.words.join(', ')
  const restore = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/synonyms', { body: { words: [...set.words] } })),
    done: said.saved,
    refresh: [synonymsKey],
  })
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/synonyms/{id}', { params: { path: { id: set.id } } })),
    refresh: [synonymsKey],
    after: () => offerUndo(said.removed, () => restore.mutate()),
  })
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="xs" variant="default" aria-label={said.changeFor(names)} onClick={() => askForSynonyms({ set })}>
        {said.change}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        aria-label={said.removeFor(names)}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {said.removeSet}
      </Button>
    </Group>
  )
}
