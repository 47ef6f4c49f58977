import { Alert, Anchor, Button, CopyButton, Group, Image, Stack, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { MentionLinks } from './mention-links.tsx'
import { MentionPieces } from './mention-pieces.tsx'
import { MentionState } from './mention-state.tsx'
import { mentionWords as said } from './words.ts'

type Detail = Schemas['MentionDetail']

/** One mention: what was said, of what, by whom, whether it may be shown, and how it did. */
export function MentionScreen() {
  const { id = '' } = useParams({ strict: false })
  const mention = useQuery({
    queryKey: ['mentions', 'one', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/mentions/{id}', { params: { path: { id } } })),
  })
  return (
    <Below to="/mentions" label={said.all}>
      <Asked query={mention} rows={8}>
        {(found) => <Opened mention={found} />}
      </Asked>
    </Below>
  )
}

function Opened({ mention }: { mention: Detail }) {
  const may = useMay()
  const { author, handle, channel, state } = mention
  return (
    <Page
      title={said.by(author || handle, channel)}
      about={<MentionState state={state} />}
      actions={may('reviews:moderate') && <Deciding mention={mention} />}
    >
      {state === 'asked' && mention.link && <HerLink link={mention.link} />}
      <Said mention={mention} />
      <MentionLinks key={JSON.stringify(mention.products)} mention={mention} />
      {state === 'granted' && may('reviews:moderate') && <MentionPieces mention={mention} />}
      <Readings readings={mention.readings} />
    </Page>
  )
}

function Deciding({ mention: { id, state } }: { mention: Detail }) {
  const at = { params: { path: { id } } }
  const refresh = [['mentions']] as const
  const ask = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/mentions/{id}/ask', at)),
    done: said.asked,
    refresh,
  })
  const undo = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/mentions/{id}/dismiss/undo', at)),
    done: said.back,
    refresh,
  })
  const dismiss = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/mentions/{id}/dismiss', at)),
    refresh,
    after: () => offerUndo(said.dismissed, () => undo.mutate()),
  })
  return (
    <>
      {(state === 'new' || state === 'asked') && (
        <Button variant="default" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {said.dismiss}
        </Button>
      )}
      {state === 'dismissed' && (
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
          {said.back}
        </Button>
      )}
      {state === 'new' && (
        <Button loading={ask.isPending} onClick={() => ask.mutate()}>
          {said.ask}
        </Button>
      )}
    </>
  )
}

const HerLink = ({ link }: { link: string }) => (
  <Alert variant="light" color="pine" title={said.link}>
    <Stack gap="xs">
      <Text size="sm">{said.linkAbout}</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {link}
      </Text>
      <Group gap="xs">
        {(
          [
            ['English', said.message(link)],
            ['한국어', said.messageKo(link)],
          ] as const
        ).map(([language, text]) => (
          <CopyButton key={language} value={text}>
            {({ copied, copy }) => (
              <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
                {copied ? said.copied : said.copy(language)}
              </Button>
            )}
          </CopyButton>
        ))}
      </Group>
    </Stack>
  </Alert>
)

const Said = ({ mention }: { mention: Detail }) => (
  <Part title={said.said}>
    <Stack gap="xs">
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{mention.text}</Text>
      {mention.pictures.length > 0 && (
        <Group>
          {mention.pictures.map((url) => (
            <Image key={url} src={url} alt="" h={160} w="auto" radius="sm" />
          ))}
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {[
          mention.state === 'granted' && said.mayShow(mention.scopes.map((scope) => said.scopes[scope]).join(', ')),
          mention.pictures.length === 0 && mention.picturesElsewhere > 0 && said.pictures(mention.picturesElsewhere),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap="md">
        <Moment at={mention.postedAt} />
        {mention.url && (
          <Anchor href={mention.url} target="_blank" rel="noreferrer" size="sm">
            {said.open}
          </Anchor>
        )}
        {mention.person && (
          <Anchor component={Link} to={`/customers/${mention.person.id}`} size="sm">
            {mention.person.name ?? mention.person.email}
          </Anchor>
        )}
      </Group>
    </Stack>
  </Part>
)

const Readings = ({ readings }: { readings: Detail['readings'] }) => (
  <Part title={said.readings} about={said.vanity} isFlush={readings.length > 0}>
    {readings.length === 0 ? (
      <Text size="sm">{said.readingsNone}</Text>
    ) : (
      <Rows label={said.readings} rows={readings} columns={columns} keyOf={({ at }) => at} />
    )}
  </Part>
)

const columns: readonly Column<Detail['readings'][number]>[] = [
  { title: said.when, cell: ({ at }) => <Moment at={at} /> },
  { title: said.likes, align: 'right', cell: ({ likes }) => likes.toLocaleString('en') },
  { title: said.comments, align: 'right', cell: ({ comments }) => comments.toLocaleString('en') },
  { title: said.views, align: 'right', cell: ({ views }) => views.toLocaleString('en') },
]
