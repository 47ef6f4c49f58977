import { Group, List, Progress, Stack, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'

/** How well the product is told, and what would help most. */
export const CompletenessOf = ({ completeness: { score, missing } }: { completeness: Schemas['Completeness'] }) => (
  <Part title={words.products.told} about={words.products.toldAbout}>
    <Stack>
      <Group wrap="nowrap">
        <Progress value={score} flex={1} aria-label={words.products.told} />
        <Text fw={650}>{score}</Text>
      </Group>
      {missing.length === 0 ? (
        <Text size="sm">{words.products.wellTold}</Text>
      ) : (
        <List size="sm" spacing="xs">
          {missing.map(({ part, advice, points }) => (
            <List.Item key={part}>
              {advice}{' '}
              <Text span size="xs" c="dimmed">
                +{points}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  </Part>
)
