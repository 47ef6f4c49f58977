import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import type { Detail } from './use-conversations.ts'

export type SavedAnswer = Schemas['SavedAnswer']
export const savedKey = ['saved-answers'] as const

const most = 8

export const useSavedAnswers = (isOn = true) =>
  useQuery({
    queryKey: savedKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/saved-answers')),
    staleTime: 60_000,
    enabled: isOn,
  })

interface ChoiceOptions {
  isOn: boolean
  text: string
  caret: number
  detail: Detail
  put: (text: string, caret: number) => void
}

/** Saved answers as they are looked for with `/` and some letters, at the place where one writes. */
export function useSavedChoice({ isOn, text, caret, detail, put }: ChoiceOptions) {
  const id = useId()
  const [at, setAt] = useState(0)
  const [dismissed, setDismissed] = useState<number>()
  const asked = isOn ? /(?:^|\s)\/([^\n/]{0,40})$/.exec(text.slice(0, caret)) : null
  const from = asked ? asked.index + asked[0].indexOf('/') : -1
  const { data } = useSavedAnswers(asked !== null)
  const search = asked?.[1]?.trim() ?? ''
  const all = data?.items ?? []
  const found = asked && from !== dismissed ? matching(all, search).slice(0, most) : []
  const isOpen = asked !== null && from !== dismissed && data !== undefined && (found.length > 0 || search === '')
  const current = Math.min(at, Math.max(0, found.length - 1))
  const take = (answer: SavedAnswer) => {
    const words = filled(wordsFor(answer, detail.locale), detail.name)
    put(text.slice(0, from) + words + text.slice(caret), from + words.length)
    setAt(0)
  }
  const onKey = (key: string): boolean => {
    if (!isOpen) return false
    if (key === 'Escape') setDismissed(from)
    else if (key === 'ArrowDown' && found.length > 0) setAt((current + 1) % found.length)
    else if (key === 'ArrowUp' && found.length > 0) setAt((current - 1 + found.length) % found.length)
    else if ((key === 'Enter' || key === 'Tab') && found[current]) take(found[current])
    else return false
    return true
  }
  const fieldProps =
    isOpen && found.length > 0
      ? {
          'aria-autocomplete': 'list' as const,
          'aria-controls': id,
          ...(found[current] ? { 'aria-activedescendant': `${id}-${current}` } : {}),
        }
      : {}
  return { id, isOpen, hasAny: all.length > 0, found, current, take, onKey, fieldProps, locale: detail.locale }
}

const plain = (text: string): string => text.normalize('NFKD').toLowerCase()

/** Those that have each of the words; in the title counts before in the words. */
export function matching(all: readonly SavedAnswer[], search: string): readonly SavedAnswer[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  const has = (text: string) => wanted.every((word) => plain(text).includes(word))
  const inTitle = all.filter(({ title }) => has(title))
  const inBody = all.filter(({ title, body }) => !has(title) && has(`${title} ${Object.values(body).join(' ')}`))
  return [...inTitle, ...inBody]
}

/** In her language, else in English, else in any. */
export const wordsFor = ({ body }: SavedAnswer, locale: string): string =>
  body[locale] || body['en'] || Object.values(body).find(Boolean) || ''

/** With her name; where nobody knows it, without it and the sign before it. */
export const filled = (words: string, name: string): string =>
  name
    ? words.replaceAll('{name}', name)
    : words.replaceAll(/[,，、]?[ \u00a0]*\{name\}님?/g, '').replace(/^[\s,，、!.]+/, '')
