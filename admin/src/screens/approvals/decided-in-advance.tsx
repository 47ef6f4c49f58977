import { Button, Text } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { approvalWords } from './words.ts'

const said = approvalWords.settings
type Decided = Schemas['ApprovalSettingsFound']['inAdvance'][number]

/** What was decided of words that are still to come, and can be taken back. */
export const DecidedInAdvance = ({ given }: { given: readonly Decided[] }) => (
  <Part title={said.inAdvance} about={said.inAdvanceAbout} isFlush>
    {given.length === 0 ? (
      <Empty icon={IconEyeCheck} title={said.inAdvanceNone} />
    ) : (
      <Rows label={said.inAdvance} rows={given} columns={columns} keyOf={({ id }) => id} />
    )}
  </Part>
)

const columns: readonly Column<Decided>[] = [
  {
    title: approvalWords.message,
    cell: ({ automation, templateVersion, byName, at }) => (
      <>
        {automation.name}
        <Text size="xs" c="dimmed" component="span" display="block">
          {[
            approvalWords.kinds[automation.kind],
            templateVersion === null ? approvalWords.ownWords : approvalWords.version(templateVersion),
            `${byName ?? approvalWords.aProgram}, ${showInstant(at)}`,
          ].join(' · ')}
        </Text>
      </>
    ),
  },
  {
    title: approvalWords.state,
    cell: ({ decision, note }) => (
      <>
        {said.decided[decision]}
        {note && (
          <Text size="xs" c="dimmed" component="span" display="block">
            {approvalWords.decide.quoted(note)}
          </Text>
        )}
      </>
    ),
  },
  { title: said.end, align: 'right', cell: ({ id }) => <End id={id} /> },
]

function End({ id }: { id: string }) {
  const may = useMay()
  const end = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/approvals/in-advance/{id}/end', { params: { path: { id } } })),
    done: said.ended,
    refresh: [['approvals']],
  })
  return (
    may('messages:write') && (
      <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {said.end}
      </Button>
    )
  )
}
