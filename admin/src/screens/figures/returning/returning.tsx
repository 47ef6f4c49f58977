import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { showDay } from '../../../format.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Part } from '../../../parts/page.tsx'
import { Cohorts } from './cohorts.tsx'
import { Curve } from './curve.tsx'
import { Headline } from './headline.tsx'
import { Recounting } from './recounting.tsx'
import { Rates } from './rates.tsx'
import { useReturning } from './use-returning.ts'
import { returningWords as said } from './words.ts'

/** Who comes back: the headline, its picture, each window, and each month. */
export function ReturningPart({ days }: { days: number }) {
  const figures = useReturning(days)
  return (
    <Asked query={figures} rows={10}>
      {(found) => (
        <Stack gap="lg">
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {said.through(showDay(found.from), showDay(found.through), found.timeZone)}
            </Text>
            <Button
              component="a"
              href={`/api/admin/v1/returning-export?days=${days}`}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {said.save}
            </Button>
          </Group>
          <Recounting of={found.recounting} />
          <Headline figures={found} days={days} />
          <Part title={said.curve} about={said.curveAbout}>
            <Curve figures={found} />
          </Part>
          <Rates rates={found.rates} />
          <Cohorts cohorts={found.cohorts} />
        </Stack>
      )}
    </Asked>
  )
}
