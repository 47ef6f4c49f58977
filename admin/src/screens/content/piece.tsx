import { Alert, Box, Button, CopyButton, Group, Image, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { PieceActions } from './piece-actions.tsx'
import { PieceState } from './piece-state.tsx'
import { PieceWords } from './piece-words.tsx'
import { goalOf } from './pieces.tsx'
import { contentWords as said } from './words.ts'

type Detail = Schemas['ContentPieceDetail']

/** One piece: its picture, its words, its time, and what came of it. */
export function PieceScreen() {
  const { id = '' } = useParams({ strict: false })
  const piece = useQuery({
    queryKey: ['content', 'piece', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/content-pieces/{id}', { params: { path: { id } } })),
    refetchInterval: 10_000,
  })
  return (
    <Below to="/content" label={said.all}>
      <Asked query={piece} rows={8}>
        {(found) => <Opened piece={found} />}
      </Asked>
    </Below>
  )
}

function Opened({ piece }: { piece: Detail }) {
  const may = useMay()
  const told = said.told[piece.state]
  return (
    <Page
      title={piece.productTitle}
      about={
        <Group gap="sm" component="span">
          <PieceState state={piece.state} />
          <span>{goalOf(piece)}</span>
        </Group>
      }
    >
      {told && (
        <Alert variant="light" color={piece.state === 'revoked' ? 'red' : 'pine'}>
          {told}
        </Alert>
      )}
      {may('reviews:moderate') && <PieceActions piece={piece} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack gap="lg">
          <Picture piece={piece} />
          <Figures piece={piece} />
        </Stack>
        <PieceWords key={piece.changedAt} piece={piece} />
      </SimpleGrid>
    </Page>
  )
}

function Picture({ piece }: { piece: Detail }) {
  const at = `/api/admin/v1/content-pieces/${piece.id}/picture`
  return (
    <Part>
      <Box maw={420} mx="auto">
        <Image
          src={`${at}?v=${encodeURIComponent(piece.changedAt)}`}
          alt={piece.alt['en'] || said.picture}
          radius="md"
          style={{ aspectRatio: `${piece.width} / ${piece.height}` }}
        />
      </Box>
      <Group mt="md" gap="xs">
        <Button
          component="a"
          href={`${at}?download=yes`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {said.download}
        </Button>
        {Object.entries(piece.caption).map(
          ([language, text]) =>
            text && (
              <CopyButton key={language} value={text}>
                {({ copied, copy }) => (
                  <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
                    {copied ? said.copied : said.copyCaption(language)}
                  </Button>
                )}
              </CopyButton>
            ),
        )}
      </Group>
    </Part>
  )
}

const Figures = ({ piece }: { piece: Detail }) => (
  <Part title={said.came}>
    <Facts
      facts={[
        ...(piece.network ? [] : [[said.views, piece.views.toLocaleString('en')] as const]),
        [said.clicks, piece.clicks.toLocaleString('en')],
        [said.orders, piece.orders.toLocaleString('en')],
        [said.revenue, piece.revenue.map(showMoney).join(' · ') || '–'],
        [said.leads, `/pieces/${piece.slug}`],
        ...(piece.publishedUrl ? [[said.url, piece.publishedUrl] as const] : []),
      ]}
    />
    <Text size="xs" c="dimmed" mt="sm">
      {said.leadsHint}
    </Text>
  </Part>
)
