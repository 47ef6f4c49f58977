import type { Schemas } from '../../api.ts'
import { showDuration, showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { VitalCell, vitalNames } from './vital.tsx'

const said = words.pages
type Figures = Schemas['PageFigures']
type Thresholds = Figures['thresholds']

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

function vitalColumns<Row extends { vitals: Schemas['PageVitals'] }>(thresholds: Thresholds): readonly Column<Row>[] {
  return vitalNames.map((vital) => ({
    title: said.vitals[vital].title,
    align: 'right' as const,
    ...(vital === 'lcp' ? {} : { isWideOnly: true }),
    cell: ({ vitals }: Row) => <VitalCell vital={vital} vitals={vitals} thresholds={thresholds} />,
  }))
}

/** Each kind of page: how often, how long, how fast. */
export function Templates({ figures }: { figures: Figures }) {
  const columns: readonly Column<Figures['templates'][number]>[] = [
    { title: said.template, cell: ({ template }) => said.templates[template] },
    { title: said.views, align: 'right', cell: ({ views }) => showNumber(views) },
    {
      title: said.bounces,
      align: 'right',
      isWideOnly: true,
      cell: ({ bounces, entries }) => (entries > 0 ? percent.format(bounces / entries) : said.nothing),
    },
    {
      title: said.looked,
      align: 'right',
      isWideOnly: true,
      cell: ({ visible }) => (visible ? showDuration(visible.medianMs) : said.nothing),
    },
    {
      title: said.scrolled,
      align: 'right',
      isWideOnly: true,
      cell: ({ scrolledPercent }) => (scrolledPercent === null ? said.nothing : percent.format(scrolledPercent / 100)),
    },
    ...vitalColumns<Figures['templates'][number]>(figures.thresholds),
  ]
  return (
    <Part title={said.templatesTitle} about={said.templatesAbout} isFlush>
      <Rows label={said.templatesTitle} rows={figures.templates} columns={columns} keyOf={({ template }) => template} />
    </Part>
  )
}

interface CutsProps {
  title: string
  about: string
  /** What its rows are. */
  what: string
  rows: readonly { name: string; vitals: Schemas['PageVitals'] }[]
  thresholds: Thresholds
}

/** The vitals of each device or market. */
export const Cuts = ({ title, about, what, rows, thresholds }: CutsProps) => (
  <Part title={title} about={about} isFlush>
    <Rows
      label={title}
      rows={rows}
      columns={[{ title: what, cell: ({ name }) => name }, ...vitalColumns<CutsProps['rows'][number]>(thresholds)]}
      keyOf={({ name }) => name}
    />
  </Part>
)
