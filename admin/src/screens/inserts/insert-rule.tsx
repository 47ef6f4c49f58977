import { Alert, Group, Stack, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Status } from '../../parts/status.tsx'
import { CardLinks } from './card-links.tsx'
import { InsertFigures } from './insert-figures.tsx'
import { insertWords as said } from './words.ts'

export type InsertItem = Schemas['InsertReport']['items'][number]

/** One rule that gives cards: what they offer, and what came of them. */
export function InsertRule({ item, withinDays }: { item: InsertItem; withinDays: number }) {
  const { name, active, offer, offerState, validDays, heldBackPercent, figures, ruleId } = item
  const title = offer && (offer['en'] ?? Object.values(offer)[0])
  return (
    <Part
      title={name ?? said.nameless}
      about={[title && `${said.offer(title, validDays)}.`, name && said.heldBack(heldBackPercent)]
        .filter(Boolean)
        .join(' ')}
      actions={
        <Group gap="sm">
          <Status tone={active ? 'good' : 'plain'}>{active ? said.on : said.off}</Status>
          {name && <CardLinks rule={ruleId} />}
        </Group>
      }
    >
      <Stack gap="md">
        {active && (offerState === 'over' || offerState === 'used-up') && <Alert color="red">{said.offerOver}</Alert>}
        {figures ? (
          <InsertFigures figures={figures} withinDays={withinDays} />
        ) : (
          <Text size="sm" c="dimmed">
            {said.nothing}
          </Text>
        )}
      </Stack>
    </Part>
  )
}
