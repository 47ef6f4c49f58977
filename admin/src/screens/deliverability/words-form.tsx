import { Button, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow, ProblemError } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { useSession } from '../../session.ts'
import { type MailTestFound, mailTestKey, takeMailTest } from './other-words.tsx'
import { otherWordsWords as said } from './other-words-words.ts'
import { TwoMails } from './two-mails.tsx'

type Words = Record<string, Record<string, string>>
type Metric = keyof typeof said.metrics

/** Other words by part, of one language at a time; only what differs is kept. */
export function WordsForm({ found, locale }: { found: MailTestFound; locale: string }) {
  const { test, isMeasured } = found
  const [words, setWords] = useState<Words>(test?.words ?? {})
  const [sharePercent, setShare] = useState<number>(test?.sharePercent ?? 50)
  const [metric, setMetric] = useState<Metric>(isMeasured ? (test?.metric ?? 'clicked') : 'replied')
  const body = { words: onlyChanged(words, found), sharePercent, metric }
  const save = useDoing({
    run: () =>
      orThrow(
        dangol.PUT('/api/admin/v1/mails/{template}/test', { params: { path: { template: found.template } }, body }),
      ),
    done: said.saved,
    after: takeMailTest,
    isQuiet: true,
  })
  const say = (key: string, text: string) => setWords({ ...words, [locale]: { ...words[locale], [key]: text } })
  return (
    <Stack>
      <Text size="sm">{said.about}</Text>
      <Text size="sm" c="dimmed">
        {said.names}
      </Text>
      {save.error && !fieldOf(save.error) && <Problem error={save.error} />}
      {(found.parts[locale] ?? []).map((part, at, all) => (
        <PartField
          key={part.key}
          part={part}
          nth={all.slice(0, at + 1).filter(({ kind }) => kind === part.kind).length}
          text={words[locale]?.[part.key] ?? part.text}
          say={(text) => say(part.key, text)}
          error={fieldOf(save.error) === `words.${locale}.${part.key}` ? save.error?.message : undefined}
          found={found}
          locale={locale}
        />
      ))}
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <NumberInput
          label={said.share}
          description={said.shareHint}
          min={1}
          max={99}
          allowDecimal={false}
          value={sharePercent}
          onChange={(value) => setShare(Number(value) || 50)}
        />
        <MetricChoice isMeasured={isMeasured} metric={metric} choose={setMetric} />
      </Group>
      <Acts found={found} locale={locale} body={body} isSaving={save.isPending} save={() => save.mutate()} />
    </Stack>
  )
}

interface MetricChoiceProps {
  isMeasured: boolean
  metric: Metric
  choose: (metric: Metric) => void
}

const MetricChoice = ({ isMeasured, metric, choose }: MetricChoiceProps) => (
  <Select
    label={said.metric}
    description={isMeasured ? undefined : said.onlyReplies}
    allowDeselect={false}
    disabled={!isMeasured}
    data={Object.entries(said.metrics).map(([value, label]) => ({ value, label }))}
    value={metric}
    onChange={(value) => choose(value as Metric)}
  />
)

interface ActsProps {
  found: MailTestFound
  locale: string
  body: { words: Words; sharePercent: number; metric: Metric }
  isSaving: boolean
  save: () => void
}

/** Keeping, starting, seeing and throwing away; nobody gets words that were not kept. */
function Acts({ found: { template, test }, locale, body, isSaving, save }: ActsProps) {
  const path = { params: { path: { template } } }
  const [isSeen, setSeen] = useState(false)
  const before = { words: test?.words ?? {}, sharePercent: test?.sharePercent, metric: test?.metric }
  const isDirty = JSON.stringify(body) !== JSON.stringify(before)
  const isEmpty = Object.keys(body.words).length === 0
  const start = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/mails/{template}/test/start', path)),
    done: said.started,
    after: takeMailTest,
  })
  const discard = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/mails/{template}/test', path)),
    done: said.discarded,
    refresh: [mailTestKey(template), ['system-mails']],
  })
  return (
    <>
      <Group gap="sm">
        <Button loading={isSaving} disabled={isEmpty || !isDirty} onClick={save}>
          {said.save}
        </Button>
        <Button variant="default" disabled={!test || isDirty} loading={start.isPending} onClick={() => start.mutate()}>
          {said.start}
        </Button>
        <Button variant="default" disabled={isEmpty} aria-expanded={isSeen} onClick={() => setSeen(!isSeen)}>
          {said.see}
        </Button>
        <SendMe template={template} locale={locale} words={body.words} isEmpty={isEmpty} />
        {test && (
          <Button variant="subtle" color="gray" loading={discard.isPending} onClick={() => discard.mutate()}>
            {said.discard}
          </Button>
        )}
      </Group>
      {test && isDirty && (
        <Text size="sm" c="dimmed">
          {said.unsaved}
        </Text>
      )}
      {isSeen && !isEmpty && <TwoMails template={template} locale={locale} words={body.words} />}
    </>
  )
}

interface SendMeProps {
  template: string
  locale: string
  words: Words
  isEmpty: boolean
}

function SendMe({ template, locale, words, isEmpty }: SendMeProps) {
  const { data: me } = useSession()
  const send = useDoing({
    run: (to: string) =>
      orThrow(
        dangol.POST('/api/admin/v1/mails/{template}/test/send', {
          params: { path: { template } },
          body: { locale, words, to },
        }),
      ),
    done: said.sent(me?.email ?? ''),
    refresh: [['outbox']],
  })
  const { email } = me ?? {}
  return (
    email && (
      <Button variant="default" disabled={isEmpty} loading={send.isPending} onClick={() => send.mutate(email)}>
        {said.send}
      </Button>
    )
  )
}

const fieldOf = (error: unknown): string | undefined =>
  error instanceof ProblemError ? Object.keys(error.fields)[0] : undefined

interface PartFieldProps {
  part: MailTestFound['parts'][string][number]
  nth: number
  text: string
  say: (text: string) => void
  error: string | undefined
  found: MailTestFound
  locale: string
}

function PartField({ part: { key, kind, text: now }, nth, text, say, error, found, locale }: PartFieldProps) {
  const isChanged = text.trim() !== now
  const findings = isChanged ? found.findings.filter(({ place, language }) => place === key && language === locale) : []
  return (
    <div>
      <Textarea
        label={said.nth(said.parts[kind], nth)}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2_000}
        value={text}
        error={error}
        lang={locale}
        description={isChanged ? said.isNow(now) : undefined}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={({ currentTarget }) => say(currentTarget.value)}
      />
      {isChanged && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => say(now)}>
          {said.asNow}
        </Button>
      )}
      {findings.map(({ why, mend }) => (
        <Text key={why + mend} size="sm" c="dimmed">
          {why} {mend}
        </Text>
      ))}
    </div>
  )
}

/** What is said as ever is left out, so that the shop’s own words may grow better under it. */
function onlyChanged(words: Words, { parts }: MailTestFound): Words {
  const changed = Object.entries(words).map(([language, said_]) => {
    const now = new Map((parts[language] ?? []).map(({ key, text }) => [key, text]))
    return [
      language,
      Object.fromEntries(Object.entries(said_).filter(([key, text]) => text.trim() !== now.get(key))),
    ] as const
  })
  return Object.fromEntries(changed.filter(([, some]) => Object.keys(some).length > 0))
}
