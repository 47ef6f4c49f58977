import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconStethoscope } from '@tabler/icons-react'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { type Run, useAudit, useAudits, useStart } from './audit-data.ts'
import { Overview } from './overview.tsx'
import { Tabbed } from './tabbed.tsx'

const said = words.storeAudit

/** How well the shop is kept, what to mend first, and how that changes. */
export function StoreAudit() {
  const audits = useAudits()
  const [latest] = audits.data?.items ?? []
  return (
    <Page title={said.title} about={said.about} actions={latest && <RunIt isUnderWay={!latest.isOver} />}>
      <Asked query={audits} rows={10}>
        {({ items }) => <Found runs={items} />}
      </Asked>
    </Page>
  )
}

function Found({ runs }: { runs: readonly Run[] }) {
  const [latest] = runs
  const finished = runs.filter(({ state }) => state === 'finished')
  if (!latest) {
    return (
      <Part>
        <Empty icon={IconStethoscope} title={said.empty} next={said.emptyNext} action={<RunIt isUnderWay={false} />} />
      </Part>
    )
  }
  return (
    <>
      {!latest.isOver && <UnderWay run={latest} />}
      {latest.state === 'failed' && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={said.failed}>
          {latest.failure}
        </Alert>
      )}
      {finished[0] && <Judged key={finished[0].id} latest={finished[0]} runs={finished} />}
    </>
  )
}

function Judged({ latest, runs }: { latest: Run; runs: readonly Run[] }) {
  const audit = useAudit(latest.id)
  return (
    <Asked query={audit} rows={10}>
      {(found) => (
        <>
          <Overview runs={[found.run, ...runs.slice(1)]} />
          <Tabbed audit={found} runs={runs} />
        </>
      )}
    </Asked>
  )
}

function RunIt({ isUnderWay }: { isUnderWay: boolean }) {
  const may = useMay()
  const start = useStart()
  if (!may('audit:run')) return null
  return (
    <Button loading={start.isPending || isUnderWay} onClick={() => start.mutate()}>
      {said.run}
    </Button>
  )
}

const UnderWay = ({ run: { steps, done } }: { run: Run }) => {
  const words = steps === null ? said.gathering : said.progress(showNumber(done), showNumber(steps))
  return (
    <Part>
      <Text size="sm" c="dimmed" mb={4} aria-live="polite">
        {words}
      </Text>
      <Progress value={steps ? (done / steps) * 100 : 100} animated aria-label={words} />
    </Part>
  )
}
