import './pages.css'
import { Button, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { Figure } from '../dashboard/figure.tsx'
import { Cuts, Templates } from './tables.tsx'
import { MostSeen } from './most-seen.tsx'
import { VitalCard, vitalNames } from './vital.tsx'

const said = words.pages
const periods = [1, 7, 28, 90, 365]
const devices = ['phone', 'tablet', 'desktop'] as const
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** How the shop's pages do: speed against its thresholds first, then use, then each kind of page. */
export function Pages() {
  const { search, set } = useFilters<'days' | 'device'>()
  const days = periods.find((one) => String(one) === search.days) ?? 28
  const device = devices.find((one) => one === search.device)
  const figures = useQuery({
    queryKey: ['pages', days, device],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/page-figures', { params: { query: { days, ...(device ? { device } : {}) } } })),
  })
  const choices = (
    <>
      <Select
        aria-label={said.device}
        w={160}
        clearable
        placeholder={said.anyDevice}
        data={devices.map((one) => ({ value: one, label: said.devices[one] }))}
        value={device ?? null}
        onChange={(value) => set('device', value ?? '')}
      />
      <Select
        aria-label={said.period}
        w={160}
        allowDeselect={false}
        data={periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) }))}
        value={String(days)}
        onChange={(value) => set('days', value)}
      />
    </>
  )
  return (
    <Page title={said.title} about={said.about} actions={choices}>
      <Asked query={figures} rows={10}>
        {(found) => (found.all.views === 0 ? <NothingYet /> : <Found figures={found} days={days} />)}
      </Asked>
    </Page>
  )
}

const NothingYet = () => (
  <Part>
    <Empty
      icon={IconEye}
      title={said.emptyTitle}
      next={said.emptyNext}
      action={
        <Button component="a" href="/" target="_blank" variant="default">
          {said.openShop}
        </Button>
      }
    />
  </Part>
)

function Found({ figures, days }: { figures: Schemas['PageFigures']; days: number }) {
  const { vitals, thresholds } = figures
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {said.range(showDay(figures.from), showDay(figures.to), showNumber(figures.all.views))}
      </Text>
      <Part title={said.vitalsTitle} about={said.vitalsAbout}>
        <div className="vitals">
          {vitalNames.map((vital) => (
            <VitalCard key={vital} vital={vital} of={vitals[vital]} thresholds={thresholds} />
          ))}
        </div>
      </Part>
      <Uses figures={figures} />
      <Templates figures={figures} />
      <MostSeen days={days} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Cuts
          title={said.devicesTitle}
          what={said.device}
          about={said.devicesAbout}
          rows={figures.devices.map(({ device, vitals: of }) => ({ name: said.devices[device], vitals: of }))}
          thresholds={thresholds}
        />
        <Cuts
          title={said.marketsTitle}
          what={said.market}
          about={said.marketsAbout}
          rows={figures.markets.map(({ market, vitals: of }) => ({ name: market || said.noMarket, vitals: of }))}
          thresholds={thresholds}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed" maw={760}>
        {said.smallPrint(`± ${(figures.mostError * 100).toFixed(1)} %`, figures.keptDays)}
      </Text>
    </Stack>
  )
}

function Uses({ figures }: { figures: Schemas['PageFigures'] }) {
  const { all, searches, taps, days, mostTaps } = figures
  const share = (count: number, of: number) => (of > 0 ? percent.format(count / of) : said.nothing)
  return (
    <section aria-label={said.usedTitle} className="page-uses">
      <Figure
        name={said.views}
        value={showNumber(all.views)}
        about={said.viewsAbout(showNumber(Math.round(all.views / Math.max(1, days.length))))}
      />
      <Figure
        name={said.visitors}
        value={all.visitors > 0 ? showNumber(all.visitors) : said.nothing}
        about={said.visitorsAbout}
      />
      <Figure
        name={said.bounces}
        value={share(all.bounces, all.entries)}
        about={said.bouncesAbout(showNumber(all.bounces), showNumber(all.entries))}
      />
      <Figure
        name={said.searches}
        value={share(searches.inVain, searches.asked)}
        about={said.searchesAbout(showNumber(searches.inVain), showNumber(searches.asked))}
        to="/searches"
      />
      <Figure
        name={said.taps}
        value={taps ? showNumber(taps.median) : said.nothing}
        about={taps ? said.tapsAbout(share(taps.within, taps.count), mostTaps) : said.notMeasured}
      />
    </section>
  )
}
