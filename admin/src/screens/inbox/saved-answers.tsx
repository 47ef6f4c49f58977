import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconBookmark, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { savedAnswerWords as said } from './answer-words.ts'
import { askForAnswer } from './saved-answer-form.tsx'
import { matching, type SavedAnswer, savedKey, useSavedAnswers } from './use-saved-choice.ts'

/** Words that staff say again and again, in each language of the shop. */
export function SavedAnswers() {
  const may = useMay()('conversations:write')
  const saved = useSavedAnswers()
  const [search, setSearch] = useState('')
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForAnswer()}>
      {said.add}
    </Button>
  )
  return (
    <Page
      title={said.title}
      about={
        <>
          {said.about}{' '}
          <Anchor component={Link} to="/inbox" underline="always" inherit>
            {words.inbox.title}
          </Anchor>
        </>
      }
      actions={add}
    >
      <SearchField label={said.search} value={search} settle={setSearch} />
      <Part isFlush>
        <Asked query={saved}>
          {({ items }) => {
            const rows = matching(items, search)
            if (items.length === 0)
              return <Empty icon={IconBookmark} title={said.empty} next={said.emptyNext} action={add} />
            if (rows.length === 0) return <Empty icon={IconBookmark} title={said.noMatch} next={said.noMatchNext} />
            return (
              <Rows
                label={said.title}
                rows={rows}
                columns={may ? [...columns, tools] : columns}
                keyOf={({ id }) => id}
              />
            )
          }}
        </Asked>
      </Part>
    </Page>
  )
}

const columns: readonly Column<SavedAnswer>[] = [
  {
    title: said.name,
    cell: ({ title, body }) => (
      <>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {body['en'] || Object.values(body).find(Boolean)}
        </Text>
      </>
    ),
  },
  {
    title: said.languages,
    isWideOnly: true,
    cell: ({ body }) =>
      Object.keys(body)
        .filter((locale) => body[locale])
        .map(languageName)
        .join(', '),
  },
]

const tools: Column<SavedAnswer> = {
  title: words.common.actions,
  align: 'right',
  cell: (answer) => <Tools answer={answer} />,
}

function Tools({ answer }: { answer: SavedAnswer }) {
  const { id, title, body } = answer
  const restore = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/saved-answers', { body: { title, body } })),
    done: said.kept,
    refresh: [savedKey],
  })
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/saved-answers/{id}', { params: { path: { id } } })),
    refresh: [savedKey],
    after: () => offerUndo(said.removed, () => restore.mutate()),
  })
  return (
    <Group gap="xs" justify="flex-end">
      <Button size="xs" variant="default" aria-label={said.change(title)} onClick={() => askForAnswer(answer)}>
        {words.common.change}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        aria-label={said.remove(title)}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {words.common.remove}
      </Button>
    </Group>
  )
}
