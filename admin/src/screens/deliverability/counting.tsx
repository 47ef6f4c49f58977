import { Select, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

const said = words.deliverability.counting

type Measuring = Schemas['Deliverability']['measuring']
const choices = ['where-free', 'everywhere', 'off'] as const

/** What is counted of mails after they have left; each choice is kept at once. */
export function Counting({ measuring }: { measuring: Measuring }) {
  const may = useMay()('settings:write')
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    enabled: may,
  })
  const change = useDoing({
    run: (mailFigures: Measuring) =>
      orThrow(
        dangol.PATCH('/api/admin/v1/settings', {
          body: { settings: { mailFigures }, version: settings.data?.version ?? 0 },
        }),
      ),
    done: said.saved,
    refresh: [['deliverability'], ['settings']],
  })
  const choose = (what: keyof Measuring) => (
    <Select
      label={said[what]}
      allowDeselect={false}
      disabled={!may || settings.data === undefined || change.isPending}
      data={choices.map((value) => ({ value, label: said.choices[value] }))}
      value={measuring[what]}
      onChange={(value) => {
        const choice = choices.find((one) => one === value)
        if (choice && choice !== measuring[what]) change.mutate({ ...measuring, [what]: choice })
      }}
    />
  )
  return (
    <Part title={said.title}>
      <Text size="sm" c="dimmed" maw={680} mb="md">
        {said.about}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={680}>
        {choose('opens')}
        {choose('clicks')}
      </SimpleGrid>
    </Part>
  )
}
