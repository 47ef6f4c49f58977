import { Alert, Button, FileInput, Group, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { mentionWords as said } from './words.ts'

export const takeFileId = 'take-mentions'

/** Takes in a file of mentions, and tells each row that was left out. */
export function TakeFile() {
  const [file, setFile] = useState<File | null>(null)
  const take = useDoing({
    run: async (chosen: File) =>
      orThrow(dangol.POST('/api/admin/v1/mentions/file', { body: { csv: await chosen.text() } })),
    refresh: [['mentions']],
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (file) take.mutate(file)
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {said.takeAbout}
        </Text>
        <FileInput label={said.file} accept=".csv,text/csv" value={file} onChange={setFile} required />
        <div role="status">{take.data && <Outcome {...take.data} />}</div>
        <Group justify="flex-end">
          <Button type="submit" disabled={!file} loading={take.isPending}>
            {said.send}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface OutcomeProps {
  added: number
  known: number
  problems: readonly { row: number; field: string; message: string }[]
}

const Outcome = ({ added, known, problems }: OutcomeProps) => (
  <Alert variant="light" color={problems.length > 0 ? 'yellow' : 'pine'} title={said.taken(added, known)}>
    {problems.length > 0 && (
      <>
        <Text size="sm">{said.problems(problems.length)}</Text>
        <List size="sm">
          {problems.map(({ row, field, message }) => (
            <List.Item key={row}>{said.row(row, field, message)}</List.Item>
          ))}
        </List>
      </>
    )}
  </Alert>
)
