import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconDownload, IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { EmbedCode } from './embed-code.tsx'
import { FeedCard } from './feed-card.tsx'
import { FeedProblems } from './feed-problems.tsx'

const said = words.elsewhere

/** Reviews outside of the shop: where others fetch them, on which pages they stand, and as a file. */
export function Elsewhere() {
  const feeds = useQuery({ queryKey: ['feeds'], queryFn: () => orThrow(dangol.GET('/api/admin/v1/feeds')) })
  return (
    <Stack gap="lg">
      <Part title={said.feeds} about={said.feedsAbout}>
        <Asked query={feeds}>
          {({ items, published }) => (
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
              {items.map((feed) => (
                <FeedCard key={feed.name} feed={feed} published={published} />
              ))}
            </SimpleGrid>
          )}
        </Asked>
      </Part>
      <FeedProblems />
      <EmbedCode />
      <Part title={said.along} about={said.alongAbout}>
        <Stack gap="xs" align="flex-start">
          <Group>
            <Button
              component="a"
              href="/api/admin/v1/review-export"
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {said.save}
            </Button>
            <Button
              component={Link}
              to="/imports"
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {said.bring}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" maw={640}>
            {said.saveHint} {said.bringHint}
          </Text>
        </Stack>
      </Part>
    </Stack>
  )
}
