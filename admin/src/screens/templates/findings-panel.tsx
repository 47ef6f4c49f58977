import { Loader, Stack, Text } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { Findings } from '../../parts/findings.tsx'
import { Empty } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import { blockWords } from './block-words.ts'
import { blockAt } from './block-changes.ts'
import type { Block } from './draft.ts'
import type { Finding } from './marks.ts'
import { findingWords as said } from './finding-words.ts'

interface FindingsPanelProps {
  findings: readonly Finding[]
  isAsked: boolean
  isBehind: boolean
  locale: string
  blocksOf: (locale: string) => readonly Block[]
  goTo: (locale: string, place: string) => void
}

/** What a careful editor would say, with how to mend it. */
export function FindingsPanel({ findings, isAsked, isBehind, locale, blocksOf, goTo }: FindingsPanelProps) {
  const sorted = [...findings].sort((one, other) => Number(other.language === locale) - Number(one.language === locale))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {isBehind && <Loader size={12} mr={6} />}
        {isAsked ? said.count(findings.length) : said.nothingWritten}
      </Text>
      {isAsked && findings.length === 0 && !isBehind && (
        <Empty icon={IconSparkles} title={said.none} next={said.noneNext} />
      )}
      <Findings
        findings={sorted}
        whereOf={(one) => whereOf(one, blocksOf(one.language))}
        goTo={({ language, place }) => goTo(language, place)}
      />
    </Stack>
  )
}

function whereOf({ place, language }: Finding, blocks: readonly Block[]): string {
  const inLanguage = languageName(language)
  const block = blockAt(blocks, place)
  if (block) {
    const at = Number(/^blocks\.(\d+)/.exec(place)?.[1] ?? 0) + 1
    return `${blockWords.nth(blockWords.names[block.kind], at)} · ${inLanguage}`
  }
  const named = said.places[place as keyof typeof said.places] as string | undefined
  return named ? `${named} · ${inLanguage}` : inLanguage
}
