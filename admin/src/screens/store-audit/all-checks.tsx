import { Text } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import type { Result } from './audit-data.ts'

const said = words.storeAudit
const tones: Record<Result['state'], Tone> = { pass: 'good', fail: 'bad', 'not-here': 'plain', open: 'waiting' }

/** Every check with what it says, in the order of the areas. */
export const AllChecks = ({ results }: { results: readonly Result[] }) => (
  <Part title={said.tabs.all} isFlush>
    <Rows label={said.tabs.all} rows={results} columns={columns} keyOf={({ id }) => id} />
  </Part>
)

const columns: readonly Column<Result>[] = [
  {
    title: said.check,
    cell: ({ title, says }) => (
      <>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {says}
        </Text>
      </>
    ),
  },
  { title: said.state, cell: ({ state }) => <Status tone={tones[state]}>{said.states[state]}</Status> },
  { title: said.area, isWideOnly: true, cell: ({ areaTitle }) => areaTitle },
]
