import { Group, Text } from '@mantine/core'
import { IconBellRinging, IconDeviceMobileMessage, IconMail, IconMessageCircle, type Icon } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import type { Column } from '../../parts/rows.tsx'
import { languageName } from '../../parts/translations.tsx'
import type { Channel } from './draft.ts'
import { fillingName } from './filling-words.ts'
import { plainOf } from './liquid-words.ts'
import { UsesInShort, useUses } from './uses.tsx'
import { templateWords as said } from './words.ts'

type Summary = Schemas['TemplateSummary']

const icons: Record<Channel, Icon> = {
  email: IconMail,
  sms: IconDeviceMobileMessage,
  push: IconBellRinging,
  messenger: IconMessageCircle,
}

/** What the list tells of each template. */
export function useColumns(locales: readonly string[]): readonly Column<Summary>[] {
  const { data } = useUses()
  const usesOf = (id: string) => data?.items.filter(({ templateId }) => templateId === id) ?? []
  return [
    { title: said.name, cell: (template) => <Name {...template} /> },
    { title: said.tells, isWideOnly: true, cell: ({ tells }) => said.kinds[tells] },
    { title: said.usedBy, isWideOnly: true, cell: ({ id }) => <UsesInShort uses={usesOf(id)} /> },
    { title: said.languages, cell: ({ languages }) => <Languages written={languages} locales={locales} /> },
    {
      title: said.changed,
      isWideOnly: true,
      cell: ({ changedAt }) => <Moment at={changedAt} isRelative />,
    },
  ]
}

function Name({ name, channel, firstWords }: Summary) {
  const ChannelIcon = icons[channel]
  return (
    <Group gap="sm" wrap="nowrap" component="span" align="flex-start">
      <span className="channel-mark" title={said.channels[channel]}>
        <ChannelIcon size={18} stroke={1.6} role="img" aria-label={said.channels[channel]} />
      </span>
      <span>
        {name}
        <Text size="xs" c="dimmed" component="span" display="block" fw={400}>
          {plainOf(firstWords, (liquid) => `[${fillingName(liquid)}]`)}
        </Text>
      </span>
    </Group>
  )
}

const Languages = ({ written, locales }: { written: readonly string[]; locales: readonly string[] }) => (
  <Group gap={4} component="span">
    {[...new Set([...locales, ...written])].map((locale) => {
      const isThere = written.includes(locale)
      const language = languageName(locale)
      return (
        <span
          key={locale}
          className="language-mark"
          data-there={isThere || undefined}
          title={isThere ? said.isThere(language) : said.lacking(language)}
        >
          {locale.toUpperCase()}
          <span className="for-ears">{isThere ? said.isThere(language) : said.lacking(language)}</span>
        </span>
      )
    })}
  </Group>
)
