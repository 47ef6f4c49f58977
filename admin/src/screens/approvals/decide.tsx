import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { approvalWords } from './words.ts'

const said = approvalWords.decide
type Scope = 'one' | 'all'
type Decision = 'approved' | 'rejected' | 'sent-back'

interface DecideProps {
  approval: Schemas['Approval']
  done: (scope: Scope) => void
}

/** Lets a message leave, rejects it, or sends its words back; one, or all that say the same. */
export function Decide({ approval: { id, alike }, done }: DecideProps) {
  const [saying, setSaying] = useState<'rejected' | 'sent-back'>()
  const decide = useDoing({
    run: (body: { decision: Decision; scope: Scope; note: string }) =>
      orThrow(dangol.POST('/api/admin/v1/approvals/{id}/decide', { params: { path: { id } }, body })),
    refresh: [['approvals'], ['contact-budget'], ['dashboard']],
    after: (_, { scope }) => done(scope),
    isQuiet: true,
  })
  const all = alike.people + 1
  if (saying)
    return (
      <Why
        decision={saying}
        all={all}
        isPending={decide.isPending}
        error={decide.error}
        back={() => setSaying(undefined)}
        say={(scope, note) => decide.mutate({ decision: saying, scope, note })}
      />
    )
  const approve = (scope: Scope) => decide.mutate({ decision: 'approved', scope, note: '' })
  return (
    <Stack gap="xs">
      {decide.error && <Problem error={decide.error} />}
      <Group gap="sm">
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={decide.isPending}
          onClick={() => approve('one')}
        >
          {said.approve}
        </Button>
        {alike.people > 0 && (
          <Button variant="default" disabled={decide.isPending} onClick={() => approve('all')}>
            {said.approveAll(all)}
          </Button>
        )}
        <Button variant="default" disabled={decide.isPending} onClick={() => setSaying('sent-back')}>
          {said.back}
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={() => setSaying('rejected')}>
          {said.reject}
        </Button>
      </Group>
      {alike.people > 0 && (
        <Text size="xs" c="dimmed">
          {said.allHint}
        </Text>
      )}
    </Stack>
  )
}

interface WhyProps {
  decision: 'rejected' | 'sent-back'
  all: number
  isPending: boolean
  error: unknown
  back: () => void
  say: (scope: Scope, note: string) => void
}

function Why({ decision, all, isPending, error, back, say }: WhyProps) {
  const [note, setNote] = useState('')
  const [scope, setScope] = useState<Scope>(all > 1 ? 'all' : 'one')
  const [isMissing, setMissing] = useState(false)
  const isBack = decision === 'sent-back'
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    if (note.trim() === '') return setMissing(true)
    say(isBack ? 'all' : scope, note)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" className="surface" p="md">
        <Text fw={600}>{isBack ? said.backTitle : said.rejectTitle}</Text>
        <Text size="sm" c="dimmed">
          {isBack ? said.backAbout : said.rejectAbout}
        </Text>
        {Boolean(error) && <Problem error={error} />}
        {!isBack && all > 1 && (
          <Radio.Group label={said.scope} value={scope} onChange={(value) => setScope(value as Scope)}>
            <Stack gap={6} mt={6}>
              <Radio value="all" label={`${said.all} (${all})`} />
              <Radio value="one" label={said.one} />
            </Stack>
          </Radio.Group>
        )}
        <Textarea
          label={said.note}
          description={said.noteHint}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          autoFocus
          value={note}
          error={isMissing && note.trim() === '' && said.noteMissing}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={back}>
            {words.common.keep}
          </Button>
          <Button type="submit" {...(!isBack && { color: 'red.8' })} loading={isPending}>
            {(isBack ? said.back : said.reject).replace('…', '')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
