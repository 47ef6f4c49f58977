import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { ProblemError } from '../../api.ts'
import type { Place } from './block-changes.ts'
import { noMail, toKeep, withIds, withWords, type Draft, type MailDraft, type MailWords } from './draft.ts'
import { marksOf } from './marks.ts'
import { blocksDoing } from './use-blocks.ts'
import { useFindings, usePreview } from './use-trial.ts'
import { useHistory } from './use-history.ts'
import { wordsOf } from './missing.ts'

export type Editing = ReturnType<typeof useEditor>

interface EditorOptions {
  /** What is saved. */
  first: Draft
  /** What she had written last time and not saved. */
  restored: Draft | undefined
  locales: readonly string[]
  refusal: unknown
}

/** All that one who writes a template has at hand: the draft and its past, where she is, and what the shop says of it. */
export function useEditor({ first, restored, locales, refusal }: EditorOptions) {
  const history = useHistory(withIds(restored ?? first))
  const { value: draft, change } = history
  const [kept, setKept] = useState(() => textOf(withIds(first)))
  const [locale, setLocale] = useState(() => locales.find((one) => one in draft.languages) ?? locales[0] ?? 'en')
  const [chosen, choose] = useState<Place>()
  const [said, say] = useState('')
  const [person, setPerson] = useState<string>()
  const preview = usePreview(draft, locale, person)
  const check = useFindings(draft, locales)
  const refused = { ...preview.refused, ...fieldsOf(refusal) }
  const words = draft.channel === 'email' ? (draft.languages[locale] ?? noMail) : noMail
  const setBlocks = (blocks: MailWords['blocks'], about?: string) =>
    change((before) => withMail(before, locale, (mail) => ({ ...mail, blocks })), about && `${locale} ${about}`)
  useHotkeys(
    [
      ['mod+Z', history.undo],
      ['mod+shift+Z', history.redo],
      ['mod+Y', history.redo],
    ],
    // In fields as well: what was typed there is a step of the same past
    [],
    true,
  )
  return {
    ...{ draft, change, history, locale, chosen, choose, said, say, person, setPerson, preview, check, refused, words },
    isDirty: textOf(draft) !== kept,
    keep: (saved: Draft) => setKept(textOf(saved)),
    show: (next: string) => {
      setLocale(next)
      choose(undefined)
    },
    setMail: (next: Partial<MailWords>, about: string) =>
      change((before) => withMail(before, locale, (mail) => ({ ...mail, ...next })), `${locale} ${about}`),
    doing: blocksDoing({ blocks: words.blocks, locale, set: setBlocks, chosen, choose, say }),
    marks: marksOf({ locale, findings: check.findings, refused, lacking: lackingOf(words, preview.shown?.lacks) }),
  }
}

const textOf = (draft: Draft): string => JSON.stringify(toKeep(draft))

function withMail(draft: Draft, locale: string, change: (words: MailWords) => MailWords): Draft {
  return draft.channel === 'email'
    ? withWords<MailDraft>(draft, locale, change(draft.languages[locale] ?? noMail))
    : draft
}

const fieldsOf = (refusal: unknown): Record<string, string> =>
  refusal instanceof ProblemError
    ? Object.fromEntries(
        Object.entries(refusal.fields).map(([field, why]) => [field.replace(/^(content|draft)\./, ''), why]),
      )
    : {}

/** Which parts speak of what is missing: those in whose words the name stands that the sentence tells. */
function lackingOf({ blocks }: MailWords, lacks: string | null | undefined) {
  if (!lacks) return undefined
  const names = [...lacks.matchAll(/[“"`]?\b((?:person|order|cart|viewed|event|trigger)\.[\w.-]+|code(?:Until)?)\b/g)]
  const places = blocks
    .map((block, at) => ({ place: `blocks.${at}`, block }))
    .filter(({ block }) => names.some(([, name = '']) => speaksOf(block, name)))
    .map(({ place }) => place)
  return { title: '', words: lacks, places }
}

const speaksOf = (block: MailWords['blocks'][number], name: string): boolean =>
  block.kind === name || block.kind === name.split('.')[0] || wordsOf(block).includes(name)
