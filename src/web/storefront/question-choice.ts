import { z } from 'zod'
import type { QuestionPlace } from '../../modules/reviews/index.ts'
import { href, type Visit } from './visit.ts'

/** What a page of questions is asked for in its address. */
export interface QuestionChoice {
  readonly search: string | undefined
  readonly after: QuestionPlace | undefined
  /** Only this one. */
  readonly questionId: string | undefined
}

/** Reads it; what it does not understand is left out, so that old links go on working. */
export function questionChoiceOf(visit: Visit): QuestionChoice {
  const params = new URLSearchParams(visit.queryString)
  return {
    search: params.get('q')?.trim().slice(0, 100) || undefined,
    after: placeIn(params.get('after') ?? ''),
    questionId: z.uuid().safeParse(params.get('question')).data,
  }
}

export const questionPlaceText = ({ own, answered, helpful, id }: QuestionPlace): string =>
  [own, answered, helpful, id].join('~')

function placeIn(text: string): QuestionPlace | undefined {
  const [own, answered, helpful = '', id] = text.split('~')
  if (!/^[01]$/.test(own!) || !/^[01]$/.test(answered ?? '') || !/^\d{1,9}$/.test(helpful)) return undefined
  if (!z.uuid().safeParse(id).success) return undefined
  return { own: own === '1' ? 1 : 0, answered: answered === '1' ? 1 : 0, helpful: Number(helpful), id: id! }
}

/** The page of all questions about a product, or of some. */
export function questionsAddress(
  visit: Visit,
  handle: string,
  chosen: { readonly q?: string | undefined; readonly after?: string | undefined; readonly question?: string } = {},
): string {
  const said = Object.entries(chosen).filter((each): each is [string, string] => each[1] !== undefined)
  const query = new URLSearchParams(said).toString()
  return `${href(visit, `/products/${handle}/questions`)}${query && `?${query}`}`
}
