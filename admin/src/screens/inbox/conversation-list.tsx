import { ActionIcon, Group, Menu, NativeSelect, Text } from '@mantine/core'
import { IconBookmark, IconChartBar, IconDotsVertical, IconMessages, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Paged } from '../../parts/paged.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Entry } from './entry.tsx'
import {
  channels,
  useConversationCounts,
  useConversationList,
  useInboxFilters,
  type View,
  views,
} from './use-conversations.ts'

const said = words.inbox

/** Which conversations there are, of those one looks at, the latest first. */
export function ConversationList({ openId }: { openId: string | undefined }) {
  const { view, chosen, channel, text, query, set } = useInboxFilters()
  const list = useConversationList(query)
  const isNarrowed = text !== '' || channel !== undefined
  return (
    <section className="inbox-list" aria-label={said.list}>
      <div className="inbox-head">
        <Group justify="space-between" wrap="nowrap">
          <Text fz="h2" fw={650} aria-hidden>
            {said.title}
          </Text>
          <Group gap={4} wrap="nowrap">
            <NativeSelect
              aria-label={said.channel}
              value={channel ?? ''}
              onChange={({ currentTarget }) => set('channel', currentTarget.value)}
              data={[
                { value: '', label: said.allChannels },
                ...channels.map((value) => ({ value, label: said.channels[value] })),
              ]}
              size="xs"
              w={140}
            />
            <More />
          </Group>
        </Group>
        <div className="inbox-search">
          <SearchField label={said.search} value={text} settle={(next) => set('search', next)} />
        </div>
        <Views chosen={chosen} choose={(next) => set('view', next)} />
      </div>
      <nav className="inbox-entries" aria-label={said.title}>
        <Paged
          query={list}
          empty={
            <Empty
              icon={IconMessages}
              title={isNarrowed ? said.noMatch : said.empty[view]}
              next={isNarrowed ? said.noMatchNext : said.emptyNext[view]}
            />
          }
        >
          {(items) => items.map((one) => <Entry key={one.id} conversation={one} isOpen={one.id === openId} />)}
        </Paged>
      </nav>
    </section>
  )
}

interface ViewsProps {
  /** None while all are searched. */
  chosen: View | undefined
  choose: (view: View) => void
}

function Views({ chosen, choose }: ViewsProps) {
  const { data: counts } = useConversationCounts()
  const many: Partial<Record<View, number>> = counts ?? {}
  return (
    <div className="inbox-views" role="group" aria-label={said.view}>
      {(Object.keys(views) as View[]).map((one) => (
        <button
          key={one}
          type="button"
          className="view"
          data-open={one === chosen}
          aria-pressed={one === chosen}
          onClick={() => choose(one)}
        >
          {said.views[one]}
          {Boolean(many[one]) && <span className="inbox-many"> {many[one]}</span>}
        </button>
      ))}
    </div>
  )
}

function More() {
  const may = useMay()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={said.more}>
          <IconDotsVertical size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/inbox/saved-answers" leftSection={<IconBookmark size={16} />}>
          {said.savedAnswers}
        </Menu.Item>
        <Menu.Item component={Link} to="/inbox/figures" leftSection={<IconChartBar size={16} />}>
          {said.figures}
        </Menu.Item>
        {may('settings:read') && (
          <Menu.Item component={Link} to="/settings" hash="chat" leftSection={<IconSettings size={16} />}>
            {said.settings}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
