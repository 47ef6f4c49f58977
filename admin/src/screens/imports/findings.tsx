import { Box, SegmentedControl, Text } from '@mantine/core'
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type Found = Schemas['ImportFinding'] & { key: string }
type Level = Found['level']

const levels = Object.keys(words.imports.levels) as Level[]

/** What is to be said of the rows of the file; grows while the run goes on. */
export function Findings({ run }: { run: Schemas['ImportRun'] }) {
  const { search, set } = useFilters<'level'>()
  const level = levels.find((one) => one === search.level)
  const findings = usePages(
    ['imports', run.id, 'findings', level, run.isOver],
    (at) =>
      orThrow(
        dangol.GET('/api/admin/v1/imports/{id}/findings', {
          params: { path: { id: run.id }, query: { ...at, ...(level ? { level } : {}), limit: 50 } },
        }),
      ),
    run.isOver ? {} : { refetchInterval: 3_000 },
  )
  return (
    <Part title={words.imports.report} about={words.imports.reportAbout} isFlush>
      <Box px="lg" pb="sm">
        <SegmentedControl
          aria-label={words.imports.report}
          data={[
            { value: '', label: words.imports.anyLevel },
            { value: 'problem', label: words.imports.problems(showNumber(run.problems)) },
            { value: 'warning', label: words.imports.warnings(showNumber(run.warnings)) },
          ]}
          value={level ?? ''}
          onChange={(value) => set('level', value)}
        />
      </Box>
      <Paged query={findings} empty={run.isOver ? clean : notYet}>
        {(items) => (
          <Rows
            label={words.imports.report}
            rows={items.map((item, at) => ({ ...item, key: String(at) }))}
            columns={columns}
            keyOf={({ key }) => key}
          />
        )}
      </Paged>
    </Part>
  )
}

const clean = <Empty icon={IconCircleCheck} title={words.imports.clean} next={words.imports.cleanNext} />
const notYet = <Empty icon={IconHourglass} title={words.imports.notYet} next={words.imports.notYetNext} />

const columns: readonly Column<Found>[] = [
  { title: words.imports.row, cell: ({ row }) => showNumber(row) },
  {
    title: words.imports.finding,
    cell: ({ level, field, message }) => (
      <>
        <Status tone={level === 'problem' ? 'bad' : 'waiting'}>{words.imports.levels[level]}</Status>
        <Text size="xs" c="dimmed" span ml="xs">
          {field || words.imports.wholeRow}
        </Text>
        <Text size="sm">{message}</Text>
      </>
    ),
  },
]
