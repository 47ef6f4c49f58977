import { SimpleGrid, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

const said = words.deliverability
/** Of fewer mails a share says nothing. */
const fewest = 100

/** The shares that mailboxes judge a sender by. */
export function Rates({ seen: { days, domains } }: { seen: Schemas['Deliverability'] }) {
  const sum = (of: 'sent' | 'hard' | 'complaints') => days.reduce((all, day) => all + day[of], 0)
  const sent = sum('sent')
  const [opened, machines] = [
    domains.reduce((all, one) => all + one.opened, 0),
    domains.reduce((all, one) => all + one.openedByMachine, 0),
  ]
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }}>
      <Figure name={said.sent} value={showNumber(sent)} />
      <Figure
        name={said.rates.bounced}
        value={shareOf(sum('hard'), sent)}
        about={said.rates.bouncedAim}
        verdict={verdictOf(sum('hard'), sent, 0.02, 0.05)}
      />
      <Figure
        name={said.rates.complained}
        value={shareOf(sum('complaints'), sent)}
        about={said.rates.complainedAim}
        verdict={verdictOf(sum('complaints'), sent, 0.001, 0.003)}
      />
      <Figure
        name={said.rates.opened}
        value={shareOf(opened, sent)}
        about={said.rates.openedAim(shareOf(machines, sent))}
      />
    </SimpleGrid>
  )
}

const shareOf = (count: number, of: number): string => (of === 0 ? '–' : said.percent(count / of))

function verdictOf(count: number, of: number, watch: number, bad: number): [Tone, string] {
  if (of < fewest) return ['plain', said.rates.few]
  const share = count / of
  if (share >= bad) return ['bad', said.rates.bad]
  return share >= watch ? ['waiting', said.rates.watch] : ['good', said.rates.fine]
}

interface FigureProps {
  name: string
  value: string
  about?: string
  verdict?: [Tone, string]
}

const Figure = ({ name, value, about, verdict }: FigureProps) => (
  <div className="surface arrival-figure">
    <Text size="sm" c="dimmed">
      {name}
    </Text>
    <Text fz={28} fw={650} lh={1.2}>
      {value}
    </Text>
    {verdict && <Status tone={verdict[0]}>{verdict[1]}</Status>}
    {about && (
      <Text size="xs" c="dimmed" mt={4}>
        {about}
      </Text>
    )}
  </div>
)
