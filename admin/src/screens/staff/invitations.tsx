import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconMailPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Problem } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { InviteForm } from './invite-form.tsx'

type Invitation = Schemas['StaffInvitation']

const refresh = [['staff-invitations']]

export function InviteButton() {
  const may = useMay()
  if (!may('staff:write')) return null
  const ask = () =>
    modals.open({
      modalId: 'invite',
      title: words.staff.inviteTitle,
      children: <InviteForm done={() => modals.close('invite')} />,
    })
  return (
    <Button leftSection={<IconMailPlus size={18} aria-hidden />} onClick={ask}>
      {words.staff.inviteOpen}
    </Button>
  )
}

/** Who was asked and has not come yet; nothing when nobody was. */
export function Invitations() {
  const invitations = useQuery({
    queryKey: ['staff-invitations'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/staff-invitations')),
  })
  if (invitations.error) return <Problem error={invitations.error} retry={() => void invitations.refetch()} />
  const items = invitations.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Part title={words.staff.invitations} isFlush>
      <Rows label={words.staff.invitations} rows={items} columns={columns} keyOf={({ id }) => id} />
    </Part>
  )
}

const columns: readonly Column<Invitation>[] = [
  {
    title: words.staff.email,
    cell: ({ email, invitedByName, sentAt, role, isOver }) => (
      <>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Text size="xs" c="dimmed">
          {words.staff.invitedBy(invitedByName, showDay(sentAt))}
        </Text>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {[words.roles[role].title, ...(isOver ? [words.staff.over] : [])].join(' · ')}
        </Text>
      </>
    ),
  },
  { title: words.staff.role, isWideOnly: true, cell: ({ role }) => words.roles[role].title },
  {
    title: words.staff.state,
    isWideOnly: true,
    cell: ({ isOver, expiresAt }) => (
      <Status tone={isOver ? 'bad' : 'waiting'}>
        {isOver ? words.staff.over : words.staff.openUntil(showDay(expiresAt))}
      </Status>
    ),
  },
  { title: words.common.actions, align: 'right', cell: (invitation) => <Changes invitation={invitation} /> },
]

function Changes({ invitation: { id, email } }: { invitation: Invitation }) {
  const may = useMay()
  const params = { path: { id } }
  const resend = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/staff-invitations/{id}/resend', { params })),
    done: words.staff.resent,
    refresh,
  })
  const revoke = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/staff-invitations/{id}', { params })),
    done: words.staff.revoked,
    refresh,
  })
  if (!may('staff:write')) return null
  const ask = () =>
    confirmThat({
      title: words.staff.revokeTitle(email),
      consequence: words.staff.revokeConsequence,
      act: words.staff.revoke,
      run: () => revoke.mutate(),
    })
  return (
    <Group justify="flex-end" gap="xs">
      <Button size="xs" variant="default" loading={resend.isPending} onClick={() => resend.mutate()}>
        {words.staff.resend}
      </Button>
      <Button size="xs" variant="default" loading={revoke.isPending} onClick={ask}>
        {words.staff.revoke}
      </Button>
    </Group>
  )
}
