import { Button } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { advocateWords as said } from './words.ts'

/** What can be done with somebody in the state that she is in. */
export function AdvocateActions({ advocate: { personId: id, state } }: { advocate: Schemas['AdvocateDetail'] }) {
  if (state === 'candidate') return <Inviting id={id} />
  if (state === 'invited' || state === 'active') return <Ending id={id} />
  return null
}

const at = (id: string) => ({ params: { path: { id } } })
const refreshed = (id: string) => [['advocate', id], ['advocates']] as const

function Inviting({ id }: { id: string }) {
  const invite = useDoing({
    run: (mail: boolean) =>
      orThrow(dangol.POST('/api/admin/v1/advocates/{id}/invitations', { ...at(id), body: { mail } })),
    refresh: refreshed(id),
    after: (_found, mail) => offerUndoOfInvitation(mail ? said.invited : said.invitedSilently),
  })
  const undo = useEnd(id)
  const offerUndoOfInvitation = (message: string) => offerUndo(message, () => undo.mutate())
  const ask = { title: said.inviteTitle, consequence: said.inviteConsequence, act: said.invite }
  return (
    <>
      <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(false)}>
        {said.inviteSilently}
      </Button>
      <Button loading={invite.isPending} onClick={() => confirmThat({ ...ask, run: () => invite.mutate(true) })}>
        {said.invite}
      </Button>
    </>
  )
}

const useEnd = (id: string, after?: () => void) =>
  useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/advocates/{id}/end', at(id))),
    refresh: refreshed(id),
    ...(after && { after }),
  })

function Ending({ id }: { id: string }) {
  const undo = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/advocates/{id}/end/undo', at(id))),
    done: said.undone,
    refresh: refreshed(id),
  })
  const end = useEnd(id, () => offerUndo(said.ended, () => undo.mutate()))
  const ask = { title: said.endTitle, consequence: said.endConsequence, act: said.end }
  return (
    <Button variant="default" loading={end.isPending} onClick={() => confirmThat({ ...ask, run: () => end.mutate() })}>
      {said.end}
    </Button>
  )
}
