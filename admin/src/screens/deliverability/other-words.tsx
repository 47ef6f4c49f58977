import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { useMay } from '../../session.ts'
import { MailTestRunning } from './mail-test-running.tsx'
import { otherWordsWords as said } from './other-words-words.ts'
import { PastTests } from './past-tests.tsx'
import { WordsForm } from './words-form.tsx'

export type MailTestFound = Schemas['MailTestFound']

export const mailTestKey = (template: string) => ['mail-test', template] as const

/** What a change answers is what is shown from then on. */
export const takeMailTest = (found: MailTestFound) => {
  queries.setQueryData(mailTestKey(found.template), found)
  void queries.invalidateQueries({ queryKey: ['system-mails'] })
}

/** Other words for a mail of the shop: written, tried on some people, kept or not, and what was tried before. */
export function OtherWords({ template, locale }: { template: string; locale: string }) {
  const may = useMay()
  const test = useQuery({
    queryKey: mailTestKey(template),
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/mails/{template}/test', { params: { path: { template } } })),
  })
  return (
    <Asked query={test} rows={8}>
      {(found) => (
        <Stack gap="lg">
          {found.faults[0] && (
            <Alert color="red" variant="outline" title={said.faults}>
              <Text size="sm">{said.faultsAbout(found.faults.length, found.faults[0].said)}</Text>
            </Alert>
          )}
          <Wording found={found} />
          {found.test?.state === 'running' ? (
            <MailTestRunning found={found} test={found.test} locale={locale} />
          ) : (
            may('messages:write') && (
              <WordsForm key={`${locale} ${found.test?.id ?? ''}`} found={found} locale={locale} />
            )
          )}
          <PastTests tests={found.past} />
        </Stack>
      )}
    </Asked>
  )
}

function Wording({ found: { template, wording } }: { found: MailTestFound }) {
  const may = useMay()
  const forget = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/mails/{template}/wording', { params: { path: { template } } })),
    done: said.forgotten,
    refresh: [mailTestKey(template), ['system-mails'], ['mail-preview', template]],
  })
  if (!wording) return null
  return (
    <Alert variant="outline" color="gray">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{said.wording(wording.byName ?? said.somebody, showDay(wording.since))}</Text>
        {may('messages:write') && (
          <Button
            size="xs"
            variant="default"
            loading={forget.isPending}
            onClick={() =>
              confirmThat({
                title: said.forget,
                consequence: said.forgotten,
                act: said.forget,
                run: () => forget.mutate(),
              })
            }
          >
            {said.forget}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
