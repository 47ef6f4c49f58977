import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { showDay } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { useMay } from '../../session.ts'
import { MailTestFigures } from './mail-test-figures.tsx'
import { type MailTestFound, takeMailTest } from './other-words.tsx'
import { otherWordsWords as said } from './other-words-words.ts'
import { TwoMails } from './two-mails.tsx'

type Test = NonNullable<MailTestFound['test']>

/** How two wordings fare against each other, and the decision. */
export function MailTestRunning({ found, test, locale }: { found: MailTestFound; test: Test; locale: string }) {
  const { template } = found
  const may = useMay()
  const [reason, setReason] = useState('')
  const decide = useDoing({
    run: (keeps: 'A' | 'B') =>
      orThrow(
        dangol.POST('/api/admin/v1/mails/{template}/test/decide', {
          params: { path: { template } },
          body: { keeps, reason },
        }),
      ),
    after: takeMailTest,
    refresh: [['mail-preview', template]],
  })
  return (
    <Stack>
      <Text size="sm">{said.running(test.sharePercent, showDay(test.startedAt ?? test.createdAt))}</Text>
      {test.result && <MailTestFigures result={test.result} />}
      <Text size="sm" c="dimmed">
        {said.looks}
      </Text>
      {may('messages:write') && (
        <Stack gap="sm">
          <TextInput
            label={said.reason}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group gap="sm">
            <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate('A')}>
              {said.keepA}
            </Button>
            <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate('B')}>
              {said.keepB}
            </Button>
          </Group>
        </Stack>
      )}
      <TwoMails
        template={template}
        locale={test.words[locale] ? locale : (Object.keys(test.words)[0] ?? locale)}
        words={test.words}
      />
    </Stack>
  )
}
