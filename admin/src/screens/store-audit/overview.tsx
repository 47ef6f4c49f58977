import { Box, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { showAgo } from '../../format.ts'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import type { Run } from './audit-data.ts'
import { Ring } from './ring.tsx'
import './store-audit.css'
import { Trend } from './trend.tsx'

const said = words.storeAudit

/** The score as one ring, a ring for each area that leads to what is to be mended there, and how it moved. */
export const Overview = ({ runs }: { runs: readonly Run[] }) => {
  const [run] = runs
  if (!run || run.score === null) return null
  return (
    <Box component="section" className="surface audit-overview" aria-label={said.score}>
      <div className="audit-score">
        <div role="img" aria-label={said.scoreOf(run.score)}>
          <Ring score={run.score} size={168} />
        </div>
        <Text size="sm" c="dimmed" ta="center">
          {said.lastRun(showAgo(run.finishedAt ?? run.createdAt))}
        </Text>
        <Trend runs={runs} />
      </div>
      <div>
        <Title order={2} size="h3" mb="sm">
          {said.areas}
        </Title>
        <Areas run={run} />
        <Text size="xs" c="dimmed" mt="md">
          {said.scoreAbout}
        </Text>
      </div>
    </Box>
  )
}

function Areas({ run }: { run: Run }) {
  const { search, set } = useFilters<'area'>()
  return (
    <ul className="audit-areas">
      {run.areas?.map(({ area, title, score, failed }) => (
        <li key={area}>
          <UnstyledButton
            className="audit-area"
            aria-pressed={search.area === area}
            onClick={() => set('area', search.area === area ? null : area)}
          >
            <Ring score={score} size={56} />
            <span>
              <Text span display="block" size="sm" fw={600}>
                {title}
                <VisuallyHidden> {said.areaScore(score)} </VisuallyHidden>
              </Text>
              <Text span display="block" size="xs" c="dimmed">
                {score === null ? said.nothingJudged : said.toMend(failed)}
              </Text>
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
