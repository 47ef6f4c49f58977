import './countries.css'
import { Button, Select, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { showDay } from '../../../format.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Page } from '../../../parts/page.tsx'
import { useDays } from '../use-days.ts'
import { CountryDays } from './country-days.tsx'
import { CountryFigures } from './country-figures.tsx'
import { Hours } from './hours.tsx'
import { nameOf } from './measures.ts'
import { countryWords as said } from './words.ts'

/** One country: what was ordered, who comes back, how parcels travel, and at which of its hours it was written to. */
export function CountryPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const { days, choices, set } = useDays()
  const country = useQuery({
    queryKey: ['countries', code, days],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/countries/{code}', { params: { path: { code }, query: { days } } })),
  })
  const actions = (
    <>
      <Button
        component={Link}
        to="/figures?part=countries"
        variant="default"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
      >
        {said.page.back}
      </Button>
      <Select {...choices} value={String(days)} onChange={set} />
    </>
  )
  return (
    <Page title={nameOf(code)} about={said.page.about(nameOf(code))} actions={actions}>
      <Asked query={country} rows={10}>
        {(found) => <Found country={found} />}
      </Asked>
    </Page>
  )
}

const Found = ({ country }: { country: Schemas['CountryPage'] }) => (
  <Stack gap="lg">
    <Text size="sm" c="dimmed">
      {said.range(showDay(country.from), showDay(country.to))}
    </Text>
    <CountryFigures country={country} />
    <CountryDays days={country.days} />
    <Hours hours={country.hours} quiet={country.quiet} />
  </Stack>
)
