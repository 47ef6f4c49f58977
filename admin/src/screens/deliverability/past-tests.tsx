import { Accordion, Stack, Text, Title } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { MailTestFigures } from './mail-test-figures.tsx'
import { otherWordsWords as said } from './other-words-words.ts'

type Test = Schemas['MailTest']

/** What was tried before, what was different, and how it went. */
export const PastTests = ({ tests }: { tests: readonly Test[] }) =>
  tests.length > 0 && (
    <div>
      <Title order={3} size="h4" mb="xs">
        {said.past}
      </Title>
      <Accordion variant="separated" order={4}>
        {tests.map((test) => (
          <Accordion.Item key={test.id} value={test.id}>
            <Accordion.Control>
              {said.pastOf(
                test.keeps ?? 'A',
                test.decidedByName ?? said.somebody,
                showDay(test.decidedAt ?? test.createdAt),
              )}
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                {test.reason && <Text size="sm">{test.reason}</Text>}
                <Changed test={test} />
                {test.result && <MailTestFigures result={test.result} />}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </div>
  )

const Changed = ({ test: { words, before } }: { test: Test }) =>
  Object.entries(words).flatMap(([language, parts]) =>
    Object.entries(parts).map(([key, text]) => (
      <div key={`${language} ${key}`} lang={language}>
        <Text size="sm" c="dimmed">
          {said.was(before[language]?.[key] ?? '')}
        </Text>
        <Text size="sm">{said.became(text)}</Text>
      </div>
    )),
  )
