import { Anchor, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { isWhole, type Group } from './tree.ts'
import { segmentWords } from './words.ts'

const said = segmentWords

/** How many fit the conditions as they stand, and ten of them. */
export function SegmentPreview({ condition }: { condition: Group }) {
  const isComplete = isWhole(condition)
  const [asked] = useDebouncedValue(isComplete ? JSON.stringify(condition) : '', 400)
  const preview = useQuery({
    queryKey: ['segment-preview', asked],
    queryFn: () =>
      orThrow(
        dangol.POST('/api/admin/v1/segments/preview', {
          body: { condition: JSON.parse(asked) as BodyOf<'previewSegment'>['condition'] },
        }),
      ),
    enabled: isComplete && asked !== '',
    placeholderData: keepPreviousData,
  })
  const found = isComplete ? preview.data : undefined
  return (
    <div className="segment-preview">
      <Part title={said.preview}>
        <Stack gap="xs">
          <Text size="xl" fw={700} role="status">
            {!isComplete ? '–' : found ? said.count(found.count, found.isEstimate) : preview.error ? '' : said.counting}
          </Text>
          {!isComplete && <Text size="sm">{said.previewOpen}</Text>}
          {isComplete && preview.error && <Problem error={preview.error} />}
          {found && found.sample.length > 0 && (
            <>
              <Text size="xs" c="dimmed">
                {said.sample}
              </Text>
              {found.sample.map((person) => (
                <Anchor key={person.id} component={Link} to={`/customers/${person.id}`} size="sm" className="held">
                  {nameOf(person)}
                </Anchor>
              ))}
            </>
          )}
        </Stack>
      </Part>
    </div>
  )
}

export const nameOf = ({ name, email }: Schemas['SegmentPerson']): string => name ?? email ?? said.nameless
