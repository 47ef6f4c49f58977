import { Button, Group, Select, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay, useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { Invitations, InviteButton } from './invitations.tsx'
import { roleChoices, roleOption } from './invite-form.tsx'
import { ResetSecond, SignInPolicy } from './second-factor.tsx'

type Member = Schemas['Member']
type Role = Member['role']

const refresh = [['staff']]

export function Staff() {
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => orThrow(dangol.GET('/api/admin/v1/staff')) })
  return (
    <Page title={words.staff.title} about={words.staff.about} actions={<InviteButton />}>
      <SignInPolicy />
      <Invitations />
      <Part isFlush>
        <Asked query={staff}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconUsers} title={words.staff.empty} next={words.staff.emptyNext} />
            ) : (
              <Rows label={words.staff.title} rows={items} columns={columns} keyOf={({ userId }) => userId} />
            )
          }
        </Asked>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Member>[] = [
  { title: words.staff.name, cell: (member) => <Name member={member} /> },
  { title: words.staff.role, cell: (member) => <RoleOf member={member} /> },
  { title: words.staff.since, isWideOnly: true, cell: ({ createdAt }) => showDay(createdAt) },
  {
    title: words.common.actions,
    align: 'right',
    isWideOnly: true,
    cell: (member) => (
      <Group justify="flex-end" gap="xs">
        <ResetSecond member={member} />
        <Remove member={member} />
      </Group>
    ),
  },
]

function Name({ member: { userId, name, email } }: { member: Member }) {
  const { data: me } = useSession()
  return (
    <>
      <Text size="sm" fw={600}>
        {name}
        {me?.id === userId && <Text span size="xs" c="dimmed" fw={400}>{` (${words.staff.you})`}</Text>}
      </Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {email}
      </Text>
    </>
  )
}

function RoleOf({ member: { userId, name, role, leftAt } }: { member: Member }) {
  const may = useMay()
  const change = useDoing({
    run: (to: Role) =>
      orThrow(dangol.PATCH('/api/admin/v1/staff/{userId}', { params: { path: { userId } }, body: { role: to } })),
    done: words.staff.changed,
    refresh: [...refresh, ['session']],
  })
  if (leftAt) return <Status tone="plain">{`${words.staff.left} ${showDay(leftAt)}`}</Status>
  if (!may('staff:write')) return <Text size="sm">{words.roles[role].title}</Text>
  return (
    <Select
      aria-label={words.staff.roleOf(name)}
      size="sm"
      w={{ base: 130, sm: 180 }}
      data={roleChoices}
      value={role}
      allowDeselect={false}
      disabled={change.isPending}
      onChange={(to) => to && to !== role && change.mutate(to as Role)}
      renderOption={roleOption}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
    />
  )
}

function Remove({ member: { userId, name, leftAt } }: { member: Member }) {
  const may = useMay()
  const { data: me } = useSession()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/staff/{userId}', { params: { path: { userId } } })),
    done: words.staff.removed,
    refresh,
  })
  if (leftAt || me?.id === userId || !may('staff:write')) return null
  const ask = () =>
    confirmThat({
      title: words.staff.removeTitle(name),
      consequence: words.staff.removeConsequence,
      act: words.staff.remove,
      run: () => remove.mutate(),
    })
  return (
    <Button size="xs" variant="default" loading={remove.isPending} onClick={ask}>
      {words.staff.remove}
    </Button>
  )
}
