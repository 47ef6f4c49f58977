import type { ShownQuestion } from '../../modules/reviews/index.ts'
import type { Visit } from './visit.ts'

/**
 * The answered questions that stand on this page as schema.org FAQPage, each with the answer that stands first, in its
 * own words; nothing where none is answered.
 */
export function questionData(visit: Visit, shown: readonly ShownQuestion[]): object[] {
  const answered = shown.filter((question) => question.shown.length > 0)
  if (answered.length === 0) return []
  const mainEntity = answered.map(({ body, locale, answers, shown: [first] }) => ({
    '@type': 'Question',
    name: body,
    inLanguage: locale,
    answerCount: answers,
    acceptedAnswer: {
      '@type': 'Answer',
      text: first!.body,
      inLanguage: first!.locale,
      upvoteCount: first!.helpful,
      dateCreated: first!.publishedAt.toISOString().slice(0, 10),
      author:
        first!.role === 'staff'
          ? { '@type': 'Organization', name: visit.shop.name }
          : { '@type': 'Person', name: first!.author || visit.words.questions.former },
    },
  }))
  return [{ '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity }]
}
