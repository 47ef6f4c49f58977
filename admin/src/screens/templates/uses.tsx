import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { templateWords as said } from './words.ts'

type Use = Schemas['TemplateUse']

/** Who sends which template. */
export const useUses = () =>
  useQuery({
    queryKey: ['template-uses'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates/uses')),
    staleTime: 30_000,
  })

const places: Record<Use['by'], string> = { journey: '/journeys', campaign: '/campaigns' }
const mostNamed = 2

/** In a few words, for a list. */
export function UsesInShort({ uses }: { uses: readonly Use[] }) {
  if (uses.length === 0) {
    return (
      <Text size="sm" c="dimmed" component="span">
        {said.usedNowhere}
      </Text>
    )
  }
  const rest = uses.length - mostNamed
  return (
    <>
      {uses.slice(0, mostNamed).map((use) => (
        <Text key={use.id} size="sm" component="span" display="block">
          {use.name}
        </Text>
      ))}
      {rest > 0 && (
        <Text size="xs" c="dimmed" component="span">
          {said.usedMore(rest)}
        </Text>
      )}
    </>
  )
}

/** Each with the way there. */
export function UsedBy({ templateId }: { templateId: string }) {
  const { data } = useUses()
  const uses = data?.items.filter((use) => use.templateId === templateId)
  if (!uses) return null
  return (
    <section aria-label={said.usedBy}>
      <Text size="sm" fw={500} mb={4}>
        {said.usedBy}
      </Text>
      {uses.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.usedNowhereYet}
        </Text>
      )}
      <ul className="lacks">
        {uses.map(({ id, by, name, state }) => (
          <li key={id}>
            <Anchor component={Link} to={`${places[by]}/${id}`} size="sm">
              {name}
            </Anchor>{' '}
            <Text size="xs" c="dimmed" component="span">
              {said.uses[by]} · {state}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
