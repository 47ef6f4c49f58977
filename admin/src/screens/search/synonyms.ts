import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { createElement } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { words } from '../../words.ts'
import { SynonymForm } from './synonym-form.tsx'

export type SynonymSet = Schemas['Synonyms']

export const synonymsKey = ['synonyms'] as const

export const useSynonyms = () =>
  useQuery({ queryKey: synonymsKey, queryFn: () => orThrow(dangol.GET('/api/admin/v1/synonyms')) })

/** Asks for words that mean the same: those of a set that is there, or beginning with what was looked for. */
export const askForSynonyms = (about: { set?: SynonymSet; term?: string } = {}): void => {
  modals.open({
    modalId: 'synonyms',
    title: about.term ? words.searches.makeSynonymFor(about.term) : words.searches.words,
    children: createElement(SynonymForm, about),
  })
}

/** The single words in it: only those lead a search on. */
export const wordsIn = (term: string): string[] => term.trim().split(/\s+/).filter(Boolean)
