import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { showDay } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { type Answer, auditsKey, type Result } from './audit-data.ts'

const said = words.storeAudit
const answers = ['yes', 'no', 'not-for-us'] as const

/** What no program can know: answered by whoever looked, open ones first. */
export function Questions({ results }: { results: readonly Result[] }) {
  const isOpen = ({ state }: Result) => state === 'open'
  if (results.length === 0) {
    return (
      <Part>
        <Empty icon={IconMessageQuestion} title={said.questionsTitle} next={said.allWellNext} />
      </Part>
    )
  }
  return (
    <Part title={said.questionsTitle} about={said.questionsAbout} isFlush>
      <ul className="audit-list">
        {results
          .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
          .map((result) => (
            <li key={result.id}>
              <Question result={result} />
            </li>
          ))}
      </ul>
    </Part>
  )
}

function Question({ result }: { result: Result }) {
  const may = useMay()
  const path = { check: result.id }
  const refresh = [auditsKey]
  const withdraw = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/store-audit-answers/{check}', { params: { path } })),
    done: said.takenBack,
    refresh,
  })
  const answer = useDoing({
    run: (given: Answer) =>
      orThrow(dangol.PUT('/api/admin/v1/store-audit-answers/{check}', { params: { path }, body: { answer: given } })),
    refresh,
    after: (_, given) => offerUndo(`${said.answered(result.title)} ${said.answers[given]}`, () => withdraw.mutate()),
  })
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div style={{ flex: '1 1 20rem', minWidth: 0 }}>
        <Title order={3} id={result.id}>
          {result.title}
        </Title>
        <Text size="sm" mt={2}>
          {result.about}
        </Text>
        <Text size="xs" c="dimmed" mt={4}>
          {result.why}
        </Text>
        {result.state === 'fail' && (
          <Text size="sm" mt={4}>
            {result.mend}
          </Text>
        )}
      </div>
      <div>
        <SegmentedControl
          aria-labelledby={result.id}
          data={answers.map((value) => ({ value, label: said.answers[value] }))}
          value={result.answer?.answer ?? ''}
          disabled={!may('audit:run') || answer.isPending}
          onChange={(given) => answer.mutate(given as Answer)}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {result.answer ? said.until(showDay(result.answer.expiresAt)) : said.notAnswered}
        </Text>
      </div>
    </Group>
  )
}
