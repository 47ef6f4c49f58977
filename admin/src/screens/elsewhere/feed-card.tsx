import { Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core'
import { CopyButton } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Feed = Schemas['Feed']

const said = words.elsewhere

/** One feed: its address, who came, what was in it, and what to paste where. */
export function FeedCard({ feed, published }: { feed: Feed; published: number }) {
  const may = useMay()
  const tells = useTelling(feed)
  return (
    <Stack gap="sm" component="article" aria-label={said.names[feed.name]}>
      <Group gap="xs">
        <Title order={3}>{said.names[feed.name]}</Title>
        <FeedState feed={feed} />
      </Group>
      <Text size="sm">{said.how[feed.name]}</Text>
      {feed.address ? <Address address={feed.address} /> : <Text size="sm">{said.closedNext}</Text>}
      {may('settings:write') && <Acts feed={feed} />}
      <Facts feed={feed} published={published} />
      {feed.name === 'google-reviews' && (
        <Switch
          label={said.tells}
          description={said.tellsHint}
          checked={feed.tellsOrders}
          disabled={!may('settings:write') || tells.isPending}
          onChange={({ currentTarget }) => tells.mutate(currentTarget.checked)}
        />
      )}
    </Stack>
  )
}

const FeedState = ({ feed: { address, fetchedAt } }: { feed: Feed }) => (
  <Status tone={!address ? 'plain' : fetchedAt ? 'good' : 'waiting'}>
    {!address ? said.closed : fetchedAt ? said.comes : said.waits}
  </Status>
)

const Address = ({ address }: { address: string }) => (
  <Group gap="xs" align="flex-end" wrap="nowrap">
    <TextInput
      label={said.address}
      value={address}
      readOnly
      flex={1}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
    <CopyButton value={address}>
      {({ copied, copy }) => (
        <Button variant="default" onClick={copy}>
          {copied ? words.common.copied : said.copy}
        </Button>
      )}
    </CopyButton>
  </Group>
)

function Acts({ feed: { name, address } }: { feed: Feed }) {
  const params = { path: { name } }
  const refresh = [['feeds']]
  const renew = useDoing({
    run: () => orThrow(dangol.PUT('/api/admin/v1/feeds/{name}/address', { params })),
    done: address ? said.renewed : said.opened,
    refresh,
  })
  const close = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/feeds/{name}/address', { params })),
    done: said.closedNow,
    refresh,
  })
  const ask = (title: string, consequence: string, act: string, run: () => void) => () =>
    confirmThat({ title, consequence, act, run })
  if (!address) {
    return (
      <Button loading={renew.isPending} onClick={() => renew.mutate()} style={{ alignSelf: 'flex-start' }}>
        {said.open}
      </Button>
    )
  }
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        loading={renew.isPending}
        onClick={ask(said.renewTitle, said.renewConsequence, said.renew, () => renew.mutate())}
      >
        {said.renew}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={close.isPending}
        onClick={ask(said.closeTitle, said.closeConsequence, said.close, () => close.mutate())}
      >
        {said.close}
      </Button>
    </Group>
  )
}

const Facts = ({ feed: { fetchedAt, reviews, leftOut }, published }: { feed: Feed; published: number }) => (
  <Stack gap={4}>
    <Group component="dl" gap="xl" m={0}>
      <Fact title={said.fetched}>{fetchedAt ? <Moment at={fetchedAt} isRelative /> : said.never}</Fact>
      <Fact title={said.inIt}>{reviews === null ? '–' : showNumber(reviews)}</Fact>
      <Fact title={said.published}>{showNumber(published)}</Fact>
    </Group>
    {leftOut.map(({ reason, reviews: count }) => (
      <Text key={reason} size="sm" c="dimmed">
        {said.left(showNumber(count), said.reasons[reason])}
      </Text>
    ))}
  </Stack>
)

const Fact = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div>
    <Text component="dt" size="xs" c="dimmed">
      {title}
    </Text>
    <Text component="dd" m={0} size="sm" fw={600}>
      {children}
    </Text>
  </div>
)

const useTelling = ({ name }: Feed) =>
  useDoing({
    run: (tellsOrders: boolean) =>
      orThrow(dangol.PATCH('/api/admin/v1/feeds/{name}', { params: { path: { name } }, body: { tellsOrders } })),
    done: said.saved,
    refresh: [['feeds']],
  })
