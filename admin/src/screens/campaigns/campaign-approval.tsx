import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

const said = words.approvals.ofCampaign

/** Whether somebody else has to look at a draft, what they said, and the way to ask. */
export function CampaignApproval({ id }: { id: string }) {
  const may = useMay()
  const path = { params: { path: { id } } }
  const standing = useQuery({
    queryKey: ['campaign', id, 'approval'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/campaigns/{id}/approval', path)),
  })
  const ask = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/approval/ask', path)),
    done: said.asked,
    refresh: [['campaign', id, 'approval'], ['approvals']],
  })
  const { isNeeded = false, approval = null } = standing.data ?? {}
  if (!isNeeded && !approval) return null
  const canAsk = may('messages:write') && (!approval || approval.decision === 'sent-back')
  return (
    <Alert variant="outline" color={approval?.decision === 'approved' ? 'pine' : 'yellow'} mb="lg">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{wordsOf(approval)}</Text>
        {canAsk && (
          <Button size="xs" variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
            {said.ask}
          </Button>
        )}
      </Group>
      {approval && !approval.decision && may('messages:write') && <Decide id={id} />}
    </Alert>
  )
}

function wordsOf(approval: Schemas['CampaignApproval'] | null): string {
  if (!approval) return said.needed
  const { decision, askedByName, decidedByName, note } = approval
  if (!decision) return said.waits(askedByName ?? said.unknown)
  const by = decidedByName ?? said.unknown
  return decision === 'approved' ? said.approved(by) : said.back(by, note)
}

function Decide({ id }: { id: string }) {
  const [note, setNote] = useState<string>()
  const decide = useDoing({
    run: (body: { decision: 'approved' | 'sent-back'; note: string }) =>
      orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/approval/decide', { params: { path: { id } }, body })),
    refresh: [['campaign', id, 'approval'], ['approvals']],
  })
  const isWriting = note !== undefined
  return (
    <>
      {isWriting && (
        <Textarea
          mt="sm"
          label={words.approvals.decide.note}
          autosize
          autoFocus
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      <Group gap="sm" mt="sm">
        {!isWriting && (
          <Button
            size="xs"
            loading={decide.isPending}
            onClick={() => decide.mutate({ decision: 'approved', note: '' })}
          >
            {said.approve}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          loading={decide.isPending}
          onClick={() => (isWriting ? decide.mutate({ decision: 'sent-back', note }) : setNote(''))}
        >
          {isWriting ? said.sendBack.replace('…', '') : said.sendBack}
        </Button>
      </Group>
    </>
  )
}
