import { Box, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { languageOf } from './waiting-review.tsx'

const said = words.reviews
const longest = 2_000

/** What the shop answered below a review, and the way to write or change it. */
export function Reply({ review: { id, reply, locale } }: { review: Schemas['DecidedReview'] }) {
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const params = { path: { id } }
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/reviews/{id}/reply', { params })),
    done: said.answerRemoved,
    refresh: [['reviews']],
  })
  if (isOpen)
    return <ReplyForm id={id} body={reply?.body ?? ''} locale={reply?.locale ?? locale} close={() => setOpen(false)} />
  return (
    <Stack gap="xs">
      {reply && (
        <Box pl="md" style={{ borderInlineStart: '2px solid var(--mantine-color-default-border)' }}>
          <Text size="xs" c="dimmed">
            {said.ours}
          </Text>
          <Text size="sm" dir="auto" lang={reply.locale} style={{ whiteSpace: 'pre-line' }} maw={720}>
            {reply.body}
          </Text>
        </Box>
      )}
      {may('reviews:moderate') && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {reply ? said.changeAnswer : said.answer}
          </Button>
          {reply && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={remove.isPending}
              onClick={() =>
                confirmThat({
                  title: said.removeAnswerTitle,
                  consequence: said.removeAnswerConsequence,
                  act: said.removeAnswer,
                  run: () => remove.mutate(),
                })
              }
            >
              {said.removeAnswer}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

function ReplyForm(given: { id: string; body: string; locale: string; close: () => void }) {
  const [body, setBody] = useState(given.body)
  const locales = useLocales()
  const [locale, setLocale] = useState(locales.includes(given.locale) ? given.locale : (locales[0] ?? 'en'))
  const save = useDoing({
    run: () =>
      orThrow(
        dangol.PUT('/api/admin/v1/reviews/{id}/reply', {
          params: { path: { id: given.id } },
          body: { body: body.trim(), locale },
        }),
      ),
    done: said.answered,
    refresh: [['reviews']],
    after: given.close,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (body.trim()) save.mutate()
      }}
    >
      <Stack gap="sm" maw={720}>
        <Textarea
          label={said.answerTitle}
          description={said.answerHint}
          autosize
          minRows={3}
          maxLength={longest}
          data-autofocus
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
        <Select
          label={said.answerLanguage}
          maw={240}
          allowDeselect={false}
          value={locale}
          onChange={(value) => value && setLocale(value)}
          data={locales.map((value) => ({ value, label: languageOf(value) }))}
        />
        <Group gap="xs">
          <Button type="submit" size="sm" loading={save.isPending} disabled={!body.trim()}>
            {said.answer}
          </Button>
          <Button size="sm" variant="default" onClick={given.close}>
            {words.common.keep}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
