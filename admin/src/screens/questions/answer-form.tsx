import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type BodyOf, dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { languageOf } from '../reviews/waiting-review.tsx'

const said = words.questions
const longest = 2_000

/** Writes or changes the shop's answer; Ctrl or ⌘ with Enter sends it. */
export function AnswerForm({ question, close }: { question: Schemas['AskedQuestion']; close: () => void }) {
  const { id, answer } = question
  const [body, setBody] = useState(answer?.body ?? '')
  const locales = useLocales()
  const wanted = answer?.locale ?? question.locale
  const [chosen, choose] = useState<string>()
  const locale = chosen ?? (locales.includes(wanted) ? wanted : (locales[0] ?? wanted))
  const save = useAnswer(id, close)
  const send = () => {
    if (body.trim() && !save.isPending) save.mutate({ body: body.trim(), locale })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="sm" maw={720}>
        <Textarea
          label={said.answerTitle}
          description={said.answerHint}
          autosize
          minRows={3}
          maxLength={longest}
          autoFocus
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
            if (event.key === 'Escape') close()
          }}
        />
        <Select
          label={words.reviews.answerLanguage}
          maw={240}
          allowDeselect={false}
          value={locale}
          onChange={(value) => value && choose(value)}
          data={locales.map((value) => ({ value, label: languageOf(value) }))}
        />
        <Group gap="xs">
          <Button type="submit" size="sm" loading={save.isPending} disabled={!body.trim()}>
            {said.send}
          </Button>
          <Button size="sm" variant="default" onClick={close}>
            {words.common.keep}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const useAnswer = (id: string, after: () => void) =>
  useDoing({
    run: (body: BodyOf<'answerQuestionAsShop'>) =>
      orThrow(dangol.PUT('/api/admin/v1/questions/{id}/answer', { params: { path: { id } }, body })),
    done: words.reviews.answered,
    refresh: [['questions']],
    after,
  })
