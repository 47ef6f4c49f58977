import {
  Alert,
  Button,
  CopyButton,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { momentOf } from './promotion-values.ts'

const said = words.promotions

/** Asks how many codes are wanted, then shows them. */
export function IssueCodes({ promotionId }: { promotionId: string }) {
  const form = useForm({
    initialValues: { count: 1, prefix: '', mostUses: 1, expiresAt: '' },
  })
  const issue = useDoing({
    run: (body: BodyOf<'issueCodes'>) =>
      orThrow(dangol.POST('/api/admin/v1/promotions/{id}/codes', { params: { path: { id: promotionId } }, body })),
    refresh: [['promotion-codes', promotionId], ['promotions']],
    isQuiet: true,
  })
  if (issue.data) return <Issued codes={issue.data.codes} />
  const submit = form.onSubmit(({ count, prefix, mostUses, expiresAt }) => {
    const until = momentOf(expiresAt)
    const body = { count, mostUses, ...(prefix ? { prefix } : {}), ...(until ? { expiresAt: until } : {}) }
    issue.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {issue.error && <Problem error={issue.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={said.issueCount} min={1} max={10_000} data-autofocus {...form.getInputProps('count')} />
          <NumberInput label={said.issueMostUses} min={1} {...form.getInputProps('mostUses')} />
          <TextInput label={said.issuePrefix} description={said.issuePrefixHint} {...form.getInputProps('prefix')} />
          <TextInput
            type="datetime-local"
            label={said.issueExpires}
            description={said.endsAtHint}
            {...form.getInputProps('expiresAt')}
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" loading={issue.isPending}>
            {said.issue}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Issued = ({ codes }: { codes: readonly string[] }) => (
  <Stack>
    <Alert variant="outline" color="pine" title={said.issued(codes.length)}>
      <Text size="sm">{said.issuedNext}</Text>
    </Alert>
    <Textarea aria-label={said.codesTitle} readOnly autosize minRows={1} maxRows={12} value={codes.join('\n')} />
    <Group justify="flex-end">
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {copied ? words.common.copied : words.common.copy}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={() => modals.close('issue-codes')}>
        {words.common.close}
      </Button>
    </Group>
  </Stack>
)
