import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, ProblemError, queries, type BodyOf, type Schemas } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { useDoing } from '../../../parts/doing.ts'
import { Part } from '../../../parts/page.tsx'
import { useFilters } from '../../../parts/search.ts'
import { messageOf } from '../../../parts/states.tsx'
import { useMay } from '../../../session.ts'
import { words } from '../../../words.ts'
import { editorWords } from '../editor-words.ts'
import { lineOfPath } from './line-of-path.ts'
import { YamlText } from './yaml-text.tsx'

const said = editorWords.file

/** A journey as a file: to copy, keep, and take in again. */
export function JourneyFile({ journey }: { journey: Schemas['Journey'] }) {
  const { id } = journey
  const file = useQuery({
    queryKey: ['journey', id, 'yaml', journey.draft?.version ?? journey.live?.version, journey.changedAt],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journeys/{id}/yaml', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Part about={said.about} title={words.journeys.tabs.file}>
      <Asked query={file}>{({ yaml }) => <Written key={yaml} journey={journey} yaml={yaml} />}</Asked>
    </Part>
  )
}

function Written({ journey, yaml }: { journey: Schemas['Journey']; yaml: string }) {
  const may = useMay()
  const [text, setText] = useState(yaml)
  const { set } = useFilters<'part'>()
  const take = useDoing({
    run: () => takeIn(journey.id, text),
    done: said.loaded,
    after: (saved) => {
      queries.setQueryData(['journey', journey.id], saved)
      set('part', null)
    },
    isQuiet: true,
  })
  const isChanged = text !== yaml
  const mayWrite = may('messages:write') && journey.state !== 'archived'
  return (
    <Stack>
      <Group gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? words.common.copied : said.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => download(journey.name, text)}
        >
          {said.download}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {isChanged ? said.written : said.asDrawn}
        </Text>
      </Group>
      {take.error && <Wrong error={take.error} line={lineOf(take.error, text)} />}
      <YamlText text={text} isReadOnly={!mayWrite} change={setText} wrongLine={lineOf(take.error, text)} />
      {mayWrite && (
        <Group justify="flex-end">
          <Button variant="default" disabled={!isChanged} onClick={() => setText(yaml)}>
            {said.discard}
          </Button>
          <Button disabled={!isChanged} loading={take.isPending} onClick={() => take.mutate()}>
            {said.load}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** Reads the file and keeps it as the draft. */
async function takeIn(id: string, yaml: string): Promise<Schemas['Journey']> {
  const { graph } = await orThrow(dangol.POST('/api/admin/v1/journeys/yaml', { body: { yaml } }))
  const body = { graph } as BodyOf<'saveJourneyDraft'>
  return await orThrow(dangol.PUT('/api/admin/v1/journeys/{id}/draft', { params: { path: { id } }, body }))
}

/** The line that a no names. */
function lineOf(error: unknown, text: string): number | undefined {
  if (!(error instanceof ProblemError)) return undefined
  const told = (error.problem as { details?: { line?: number } } | undefined)?.details?.line
  const found = told ?? Number(/\bline (\d+)/i.exec(error.message)?.[1])
  if (Number.isInteger(found)) return Number(found)
  const [field] = Object.keys(error.fields)
  return field === undefined ? undefined : lineOfPath(text, field)
}

function Wrong({ error, line }: { error: unknown; line: number | undefined }) {
  return (
    <Alert color="red" variant="light" title={said.wrong} role="alert">
      <Text size="sm" c="var(--mantine-color-text)">
        {line !== undefined && <strong>{said.line(line)}: </strong>}
        {messageOf(error)}
      </Text>
    </Alert>
  )
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.yaml`
  link.click()
  URL.revokeObjectURL(url)
}
