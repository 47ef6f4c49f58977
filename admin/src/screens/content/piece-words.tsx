import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { contentWords as said } from './words.ts'

type Detail = Schemas['ContentPieceDetail']
const languages = ['en', 'ko'] as const
const open = new Set<Detail['state']>(['waiting', 'draft', 'scheduled', 'due', 'pulled'])

type Form = UseFormReturnType<{ quote: string; caption: Record<string, string>; alt: Record<string, string> }>

/** What stands on a piece and below it, and what the copy check says. */
export function PieceWords({ piece }: { piece: Detail }) {
  const may = useMay()
  const isLocked = !open.has(piece.state) || !may('reviews:moderate')
  const { quote, caption, alt } = piece
  const form: Form = useForm({ initialValues: { quote, caption: { ...caption }, alt: { ...alt } } })
  const save = useDoing({
    run: (body: typeof form.values) =>
      orThrow(dangol.PUT('/api/admin/v1/content-pieces/{id}', { params: { path: { id: piece.id } }, body })).catch(
        (no: unknown) => {
          showErrors(form, { error: no, body })
          throw no
        },
      ),
    done: said.saved,
    refresh: [['content']],
  })
  return (
    <Part title={said.words}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          {piece.incentive && <Text size="sm">{said.rewarded(piece.incentive)}</Text>}
          {piece.format === 'mail' && <Text size="sm">{said.mailHint}</Text>}
          <Fields form={form} isLocked={isLocked} said={piece.said} />
          <Findings findings={piece.findings} />
          {!isLocked && (
            <Group justify="flex-end">
              <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
                {said.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Part>
  )
}

const Fields = ({ form, isLocked, said: whole }: { form: Form; isLocked: boolean; said: string }) => (
  <>
    <Textarea
      label={said.quote}
      description={said.quoteHint}
      autosize
      maxLength={300}
      disabled={isLocked}
      {...form.getInputProps('quote')}
    />
    <details>
      <Text component="summary" size="sm">
        {said.saidAll}
      </Text>
      <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-line' }}>
        {whole}
      </Text>
    </details>
    {languages.map((language) => (
      <Textarea
        key={language}
        label={words.common.inLanguage(said.caption, language)}
        autosize
        minRows={4}
        maxLength={2_200}
        disabled={isLocked}
        {...form.getInputProps(`caption.${language}`)}
      />
    ))}
    {languages.map((language) => (
      <Textarea
        key={language}
        label={words.common.inLanguage(said.alt, language)}
        description={said.altHint}
        autosize
        maxLength={500}
        disabled={isLocked}
        {...form.getInputProps(`alt.${language}`)}
      />
    ))}
  </>
)

const Findings = ({ findings }: { findings: Detail['findings'] }) => (
  <div role="status">
    <Text size="sm" fw={600}>
      {findings.length === 0 ? said.fine : said.findings}
    </Text>
    {findings.length > 0 && (
      <List size="sm">
        {findings.map(({ language, rule, words: about }, at) => (
          <List.Item key={at}>{`${said.rules[rule] ?? rule} (${language})${about ? `: ${about}` : ''}`}</List.Item>
        ))}
      </List>
    )}
  </div>
)
