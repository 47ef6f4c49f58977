import { Tabs } from '@mantine/core'
import { IconHandClick } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { AboutPanel } from './about-panel.tsx'
import { blockAt } from './block-changes.ts'
import { BlockFields } from './block-fields.tsx'
import { blockWords } from './block-words.ts'
import type { Block } from './draft.ts'
import { goToPlace } from './editor-bar.tsx'
import { editorWords as said } from './editor-words.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { openLargePreview } from './large-preview.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import type { Editing } from './use-editor.ts'

export type PanelTab = 'block' | 'about' | 'preview' | 'findings'

interface EditorPanelProps {
  editing: Editing
  tab: PanelTab
  setTab: (tab: PanelTab) => void
  locales: readonly string[]
  isFixed: boolean
}

/** Beside the mail: settings of what is chosen, the whole, how it looks, and what to mend. */
export function EditorPanel({ editing, tab, setTab, isFixed }: EditorPanelProps) {
  const { draft, locale, check, refused, preview } = editing
  const isMail = draft.channel === 'email'
  const count = check.findings.length
  return (
    <Tabs value={tab} onChange={(to) => setTab((to ?? 'preview') as PanelTab)} keepMounted={false} variant="default">
      <Tabs.List mb="md" className="panel-tabs">
        {isMail && <Tabs.Tab value="block">{said.tabs.block}</Tabs.Tab>}
        <Tabs.Tab value="preview">{said.tabs.preview}</Tabs.Tab>
        <Tabs.Tab value="findings">{count > 0 ? `${said.tabs.findings} (${count})` : said.tabs.findings}</Tabs.Tab>
        <Tabs.Tab value="about">{said.tabs.mail}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="block">
        <ChosenBlock editing={editing} isFixed={isFixed} />
      </Tabs.Panel>
      <Tabs.Panel value="preview">
        <PreviewPanel
          channel={draft.channel}
          locale={locale}
          preview={preview}
          person={editing.person}
          setPerson={editing.setPerson}
          from={useFrom(draft.sender?.name)}
          openLarge={() => preview.shown && openLargePreview(preview.shown)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="findings">
        <FindingsPanel
          {...check}
          locale={locale}
          blocksOf={(one): readonly Block[] => (draft.channel === 'email' ? (draft.languages[one]?.blocks ?? []) : [])}
          goTo={(language, place) => {
            editing.show(language)
            if (place.startsWith('blocks.')) editing.choose(place)
            goToPlace(place)
          }}
        />
      </Tabs.Panel>
      <Tabs.Panel value="about">
        <fieldset disabled={isFixed} className="bare">
          <AboutPanel draft={draft} change={editing.change} errors={refused} />
        </fieldset>
      </Tabs.Panel>
    </Tabs>
  )
}

/** Who the mail is from: the person who signs, else the shop. */
function useFrom(sender: string | undefined): string {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    enabled: may('settings:read'),
    staleTime: 5 * 60_000,
  })
  return sender || (data?.settings.name ?? '')
}

function ChosenBlock({ editing, isFixed }: { editing: Editing; isFixed: boolean }) {
  const { chosen, words, doing } = editing
  const block = chosen === undefined ? undefined : blockAt(words.blocks, chosen)
  if (!block || chosen === undefined) {
    return <Empty icon={IconHandClick} title={said.chooseBlock} next={said.chooseBlockNext} />
  }
  return (
    <fieldset disabled={isFixed} className="bare" aria-label={said.settingsOf(blockWords.names[block.kind])}>
      <h2 className="panel-title">{blockWords.names[block.kind]}</h2>
      <BlockFields key={block.id ?? chosen} block={block} change={(next) => doing.change(chosen, next)} />
    </fieldset>
  )
}
