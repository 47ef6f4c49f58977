import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Facts } from '../../parts/facts.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { showNumber } from '../../format.ts'
import { words } from '../../words.ts'

type Pictures = Schemas['ImportedPictures']

const said = words.imports.pictures
const key = ['imports', 'review-pictures'] as const

/** Pictures of imported reviews, where any were told of: how far they are, and a button for those only noted. */
export function ReviewPictures() {
  const pictures = useQuery({
    queryKey: key,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/imports/review-pictures')),
    refetchInterval: ({ state }) => (state.data && state.data.onTheirWay + state.data.noted > 0 ? 3_000 : false),
  })
  if (!pictures.data || pictures.data.told === 0) return null
  return (
    <Part title={said.title} about={said.about}>
      <HowFar pictures={pictures.data} />
    </Part>
  )
}

function HowFar({ pictures }: { pictures: Pictures }) {
  const { told, noted, onTheirWay, shown, gone } = pictures
  const may = useMay()
  const fetchNow = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/imports/review-pictures')),
    refresh: [key],
    done: said.begun,
  })
  const behind = told - noted - onTheirWay
  return (
    <Stack>
      {noted + onTheirWay > 0 && (
        <Progress value={(behind / told) * 100} aria-label={said.progress(behind, told)} animated={onTheirWay > 0} />
      )}
      <Facts
        facts={[
          [said.shown, showNumber(shown)],
          [said.onTheirWay, showNumber(onTheirWay)],
          [said.noted, showNumber(noted)],
          [said.gone, showNumber(gone)],
        ]}
      />
      {noted > 0 && may('reviews:moderate') && (
        <Group>
          <Button
            leftSection={<IconPhotoDown size={16} aria-hidden />}
            loading={fetchNow.isPending}
            onClick={() => fetchNow.mutate()}
          >
            {said.fetch(noted)}
          </Button>
        </Group>
      )}
      {noted === 0 && onTheirWay > 0 && (
        <Text size="sm" c="dimmed" role="status">
          {said.waiting}
        </Text>
      )}
    </Stack>
  )
}
