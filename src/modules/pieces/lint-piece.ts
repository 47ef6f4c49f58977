import type { Read } from '../../kernel/transaction.ts'
import { type Finding, lintTemplate, templateInputSchema } from '../templates/index.ts'
import type { Piece } from './piece.ts'

/** What the copy lint says of a short text alone, where it stands as a post. */
const ofPosts = new Set<Finding['rule']>([
  ...(['hard-to-read', 'sentence-too-long', 'jargon', 'robot-phrase', 'shouting', 'spam-word'] as const),
  ...(['forbidden-word', 'word-we-use', 'emoji', 'formality'] as const),
])

/** What a careful editor would say of a piece's captions, by the voice of the shop. What she said herself is left alone. */
export async function lintPiece(read: Read, { caption, quote }: Pick<Piece, 'caption' | 'quote'>): Promise<Finding[]> {
  const own = (text: string) =>
    text
      .replace(quote, '')
      .replaceAll(/https?:\S+/g, '')
      .replaceAll(/[{}]/g, '')
      .trim()
  const languages = Object.fromEntries(
    Object.entries(caption).flatMap(([language, text]) =>
      own(text) ? [[language, { title: '', body: own(text) }]] : [],
    ),
  )
  const input = templateInputSchema.safeParse({ channel: 'push', name: 'Caption', languages })
  if (!input.success) return []
  return (await lintTemplate(read, input.data)).filter(({ rule }) => ofPosts.has(rule))
}
