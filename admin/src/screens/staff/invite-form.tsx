import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow, ProblemError, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Role = Schemas['Member']['role']

export const roles: Role[] = ['owner', 'manager', 'packer', 'viewer']

/** What each role may do stands below its name. */
export const roleOption = ({ option }: { option: { value: string; label: string } }) => (
  <div>
    <Text size="sm">{option.label}</Text>
    <Text size="xs" c="dimmed">
      {words.roles[option.value as Role].may}
    </Text>
  </div>
)

export const roleChoices = roles.map((value) => ({ value, label: words.roles[value].title }))

/** Asks by mail; the link in it is the only way in. */
export function InviteForm({ done }: { done?: () => void }) {
  const form = useForm<BodyOf<'inviteStaff'>>({
    initialValues: { email: '', role: 'packer' },
    validate: { email: (email) => (email.includes('@') ? null : words.staff.emailMissing) },
  })
  const invite = useDoing({
    run: (body: BodyOf<'inviteStaff'>) =>
      orThrow(dangol.POST('/api/admin/v1/staff-invitations', { body })).catch((error: unknown) => {
        if (error instanceof ProblemError) form.setErrors(error.fields)
        throw error
      }),
    done: words.staff.invited,
    refresh: [['staff-invitations']],
    after: () => {
      form.reset()
      done?.()
    },
    isQuiet: true,
  })
  return (
    <form onSubmit={form.onSubmit((values) => invite.mutate(values))} noValidate>
      <Stack>
        {invite.error && <Problem error={invite.error} />}
        <TextInput
          label={words.staff.email}
          description={words.staff.emailHint}
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <Select
          label={words.staff.role}
          description={words.roles[form.values.role].may}
          data={roleChoices}
          allowDeselect={false}
          renderOption={roleOption}
          {...form.getInputProps('role')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={invite.isPending}>
            {words.staff.invite}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
