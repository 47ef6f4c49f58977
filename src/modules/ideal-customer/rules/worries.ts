import { linesFor } from '../picture.ts'
import { found, quoted, type ReadCopy, type Rule } from './rule.ts'
import { speaksOf } from './says.ts'

/** A text about nothing in particular has to be so long before it is asked to answer worries. */
const longEnough = 60
const mostOfProduct = 3

/** It answers nothing that she worries about; of a product: what she speaks against of this very product. */
export const worriesRule: Rule = (copy) => (copy.productWorries.length > 0 ? ofProduct(copy) : ofAll(copy))

function ofProduct(copy: ReadCopy) {
  const named = topicsOf(copy)
  return copy.productWorries
    .filter(({ topic }) => !named.has(topic))
    .slice(0, mostOfProduct)
    .map(({ name, negative }) =>
      found(copy, 'worry-unanswered', {
        ...{ weight: 'consider', place: '', words: '' },
        why: `${negative} of her reviews of it speak against “${name}”, and the text says nothing of that.`,
        mend: 'Say honestly how it is, and what she can do: a size, a measure, how to care for it.',
      }),
    )
}

function ofAll(copy: ReadCopy) {
  const { picture, worries } = copy.her
  const lines = linesFor(picture.worries, copy.language)
  if (copy.length < longEnough * (copy.isKorean ? 0.5 : 1) || lines.length + worries.length === 0) return []
  const named = topicsOf(copy)
  if (worries.some(({ topic }) => named.has(topic))) return []
  if (lines.some((line) => speaksOf(copy.plain, line, copy.isKorean))) return []
  const names = worries.map(({ name }) => nameIn(name, copy.language))
  return [
    found(copy, 'worry-unanswered', {
      ...{ weight: 'consider', place: '', words: '' },
      why: `It answers nothing that she worries about: ${quoted([...lines, ...names])}.`,
      mend: 'Take one of these up, before she has to ask.',
    }),
  ]
}

const topicsOf = ({ her, plain, isKorean }: ReadCopy) => her.topicsIn(plain, isKorean ? 'ko' : 'en')

/** What a topic is called in a language; own ones have one name. */
export const nameIn = (name: Readonly<Record<string, string>>, language: string): string =>
  name[language.split('-')[0]!] ?? name['en'] ?? Object.values(name)[0] ?? ''
