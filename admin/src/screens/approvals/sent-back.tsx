import { Alert, Text } from '@mantine/core'
import { words } from '../../words.ts'
import { useApprovals } from './use-approvals.ts'

/** To who writes a template: why its words were sent back, until there are others. */
export function SentBack({ templateId, version }: { templateId: string; version: number }) {
  const { items = [] } = useApprovals('open').data ?? {}
  const back = items.find(
    (one) => one.templateId === templateId && one.templateVersion === version && one.state === 'sent-back',
  )
  if (!back) return null
  return (
    <Alert variant="outline" color="yellow" mb="lg" title={words.approvals.backTo(back.people)}>
      <Text size="sm">{words.approvals.decide.quoted(back.note ?? '')}</Text>
      <Text size="xs" c="dimmed">
        {words.approvals.backBy(back.decidedByName ?? words.approvals.aProgram)}
      </Text>
    </Alert>
  )
}
