import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { kindOf } from './kind-of.ts'
import { personWords } from './person-words.ts'

const said = personWords.merges
type Person = Schemas['Person']
type Merge = Schemas['ProfileMerge']

/** What made her one person, with the evidence; each can be taken back. */
export function Merges({ id, person }: { id: string; person: Person }) {
  return (
    <Part title={said.title} about={person.merges.length > 0 && said.about}>
      {person.merges.length === 0 ? (
        <Text size="sm">{said.none}</Text>
      ) : (
        <Stack gap="md" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {person.merges.map((merge) => (
            <One key={merge.id} id={id} merge={merge} person={person} />
          ))}
        </Stack>
      )}
    </Part>
  )
}

function One({ id, merge, person }: { id: string; merge: Merge; person: Person }) {
  const may = useMay()
  const ends = [merge.profileId, merge.withProfileId].map((end) => nameOf(end, person)).filter(Boolean)
  const undo = () => modals.open({ title: said.undoTitle, children: <UndoForm id={id} merge={merge} /> })
  return (
    <Group component="li" justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {said.rules[merge.rule]}
          </Text>
          {merge.undoneAt && (
            <Badge size="sm" variant="outline" color="gray">
              {said.undone}
            </Badge>
          )}
        </Group>
        {ends.length > 0 && (
          <Text size="sm" className="held">
            {ends.join(' + ')}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {[reasonOf(merge), showInstant(merge.at), byOf(merge)].filter(Boolean).join(' · ')}
        </Text>
        {merge.undoneAt && (
          <Text size="xs" c="dimmed">
            {[`${said.undone} ${showInstant(merge.undoneAt)}`, merge.undoneByName, undoneBecause(merge)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
      </div>
      {!merge.undoneAt && may('customers:write') && (
        <Button size="xs" variant="default" onClick={undo} style={{ flex: 'none' }}>
          {said.undo}
        </Button>
      )}
    </Group>
  )
}

const nameOf = (profileId: string, { identities }: Person): string | undefined => {
  const held = identities.find((identity) => identity.profileId === profileId)
  return held && (held.kind === 'device' ? `${kindOf(held.kind)} ${held.value.slice(0, 12)}` : held.value)
}

const reasonOf = ({ evidence, source, rule }: Merge): string =>
  typeof evidence['reason'] === 'string' ? evidence['reason'] : rule === 'staff' ? '' : source

const byOf = ({ by, byName }: Merge): string => (by ? (byName ?? said.program) : '')

const undoneBecause = ({ undoneBy, undoneBecause: reason }: Merge): string | null => (undoneBy ? reason : null)

function UndoForm({ id, merge }: { id: string; merge: Merge }) {
  const [reason, setReason] = useState('')
  const undo = useDoing({
    run: () =>
      orThrow(dangol.POST('/api/admin/v1/merges/{id}/undo', { params: { path: { id: merge.id } }, body: { reason } })),
    done: said.undoDone,
    refresh: [['customer', id], ['customers']],
    after: () => modals.closeAll(),
    isQuiet: true,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        undo.mutate()
      }}
    >
      <Stack>
        <Text size="sm">{said.undoAbout}</Text>
        {undo.error && <Problem error={undo.error} />}
        <Textarea
          data-autofocus
          label={said.reason}
          description={said.reasonHint}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={undo.isPending} disabled={!reason.trim()}>
            {said.undo}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
