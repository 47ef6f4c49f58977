import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { MailDrawer } from './mail-drawer.tsx'

const said = words.deliverability.mails
type SystemMail = Schemas['SystemMail']
const none: Schemas['MailFigures'] = {
  ...{ sent: 0, measured: 0, opened: 0, openedByMachine: 0, clicked: 0, clickedByMachine: 0 },
  ...{ unsubscribed: 0, complained: 0, bounced: 0, replied: 0 },
}

/** `order-confirmation` as a title. */
export const titleOf = (template: string): string =>
  template.charAt(0).toUpperCase() + template.slice(1).replaceAll('-', ' ')

/** Every mail of the shop with how it fares; the chosen one beside. */
export function Mails() {
  const { search, set } = useFilters<'days' | 'search' | 'mail'>()
  const days = search.days === '90' ? '90' : '30'
  const mails = useQuery({
    queryKey: ['system-mails'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/mails')),
  })
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {said.about}
      </Text>
      <Group justify="space-between">
        <SearchField label={said.search} value={search.search} settle={(text) => set('search', text)} />
        <SegmentedControl
          aria-label={words.deliverability.period}
          value={days}
          onChange={(value) => set('days', value)}
          data={['30', '90'].map((value) => ({ value, label: said.days(value) }))}
        />
      </Group>
      <Asked query={mails} rows={12}>
        {({ items }) => (
          <>
            <Listed mails={fitting(items, search.search)} days={days} />
            <MailDrawer mail={items.find(({ template }) => template === search.mail)} close={() => set('mail', '')} />
          </>
        )}
      </Asked>
    </Stack>
  )
}

function fitting(mails: readonly SystemMail[], search = ''): readonly SystemMail[] {
  const term = search.trim().toLowerCase()
  return mails.filter(({ template, subjects }) =>
    [titleOf(template), ...Object.values(subjects)].some((text) => text.toLowerCase().includes(term)),
  )
}

function Listed({ mails, days }: { mails: readonly SystemMail[]; days: string }) {
  if (mails.length === 0) return <Empty icon={IconMail} title={said.noMatch} />
  const figuresOf = (mail: SystemMail) => mail.figures[days] ?? none
  const share =
    (of: 'opened' | 'clicked' | 'unsubscribed' | 'complained' | 'bounced' | 'replied') => (mail: SystemMail) => {
      const figures = figuresOf(mail)
      const base = of === 'opened' || of === 'clicked' ? figures.measured : figures.sent
      return base === 0 ? '–' : words.deliverability.percent(figures[of] / base)
    }
  const column = (title: string, of: Parameters<typeof share>[0], isWideOnly = false): Column<SystemMail> => ({
    title,
    align: 'right',
    isWideOnly,
    cell: share(of),
  })
  const columns: readonly Column<SystemMail>[] = [
    {
      title: said.mail,
      cell: ({ template, tried }) => (
        <>
          {titleOf(template)}
          {tried && (
            <Text size="xs" c="dimmed" component="span" display="block">
              {said.tried[tried]}
            </Text>
          )}
        </>
      ),
    },
    { title: said.sent, align: 'right', cell: (mail) => showNumber(figuresOf(mail).sent) },
    column(said.opened, 'opened'),
    column(said.clicked, 'clicked', true),
    column(said.replied, 'replied', true),
    column(said.bounced, 'bounced', true),
    column(said.complained, 'complained', true),
    column(said.left, 'unsubscribed', true),
  ]
  return (
    <Part isFlush>
      <Rows
        label={words.deliverability.parts.mails}
        rows={mails}
        columns={columns}
        keyOf={({ template }) => template}
        linkTo={({ template }) => `/deliverability?part=mails&days=${days}&mail=${template}`}
      />
    </Part>
  )
}
