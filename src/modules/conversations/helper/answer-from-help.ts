import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type ArticleTeaser, searchShownArticles } from '../../help/index.ts'
import { findProducts } from '../../catalog/index.ts'
import { similarQuestions, tellingWords } from '../../reviews/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { helperSays } from './helper-words.ts'
import type { Reply } from './reply.ts'

/** So much of what somebody asks must be in an article before the helper names it as the answer. */
const threshold = 0.6

/**
 * What the shop has written down: answered questions about the product that she looks at, articles of the help, then
 * the shop's policies. Undefined where none of them surely fits.
 */
export async function answerFromHelp(
  read: Read,
  { text, productId, locale }: { text: string; productId: string | undefined; locale: string },
): Promise<Reply | undefined> {
  return (
    (productId ? await fromQuestions(read, { text, productId, locale }) : undefined) ??
    (await fromArticles(read, text, locale)) ??
    (await fromPolicies(read, text, locale))
  )
}

async function fromQuestions(
  read: Read,
  { text, productId, locale }: { text: string; productId: string; locale: string },
): Promise<Reply | undefined> {
  const [alike] = await similarQuestions(read, { productId, body: text, locale })
  const answer = alike?.shown[0]
  const [product] = answer ? await findProducts(read, [productId]) : []
  if (!alike || !answer || !product) return undefined
  return {
    text: helperSays('fromQuestion', locale),
    cards: [
      {
        ...{ kind: 'question', questionId: alike.id, productId, handle: product.handle },
        question: alike.body.slice(0, 2_000),
        answer: answer.body.slice(0, 4_000),
        by: answer.role === 'staff' ? 'staff' : answer.verified ? 'owner' : 'reader',
      },
    ],
    source: { kind: 'question', id: alike.id, title: alike.body.slice(0, 120) },
  }
}

/** The article that has most of the telling words, those of its title twice; none where too few are in it. */
async function fromArticles(read: Read, text: string, locale: string): Promise<Reply | undefined> {
  const words = tellingWords(text).slice(0, 8)
  if (words.length === 0) return undefined
  const found = new Map<string, { article: ArticleTeaser; hits: number; inTitle: number }>()
  for (const word of words) {
    for (const article of await searchShownArticles(read, { term: word, locale, limit: 20 })) {
      const one = found.get(article.id) ?? { article, hits: 0, inTitle: 0 }
      one.hits++
      if (article.title.toLowerCase().includes(word)) one.inTitle++
      found.set(article.id, one)
    }
  }
  const [best] = [...found.values()].sort((a, b) => b.hits + b.inTitle - (a.hits + a.inTitle))
  if (!best || !isSure(best, words.length)) return undefined
  const { id: articleId, handle, title, lead } = best.article
  return {
    text: helperSays('fromArticle', locale),
    cards: [{ kind: 'article', articleId, handle, title: title.slice(0, 300), lead: lead.slice(0, 600) }],
    source: { kind: 'article', id: articleId, title },
  }
}

/** A single word is enough where the title has it; else most of them, and two at least. */
const isSure = ({ hits, inTitle }: { hits: number; inTitle: number }, of: number): boolean =>
  hits / of >= threshold && (inTitle > 0 || hits >= 2)

const policies = [
  ['returns', /\b(returns?|send (it )?back|exchange|refunds?)\b|반품|교환|환불/iu],
  ['delivery', /\b(deliver(y|ed|ies)?|shipping|ship to|postage)\b|배송|택배/iu],
] as const

async function fromPolicies(read: Read, text: string, locale: string): Promise<Reply | undefined> {
  const shop = await shopSettings(read)
  for (const [policy, rule] of policies) {
    const written = rule.test(text) ? translated(shop.policies[policy], locale).trim() : ''
    if (!written) continue
    const first = written.split(/\n{2,}/)[0]!.slice(0, 600)
    return {
      text: helperSays('fromPolicy', locale, { text: first }),
      source: { kind: 'policy', id: policy, title: policy },
    }
  }
  return undefined
}
