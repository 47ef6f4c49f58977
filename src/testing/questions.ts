import type { Tx } from '../kernel/transaction.ts'
import { askQuestion, decidePost, type Post, type QuestionToAsk } from '../modules/reviews/index.ts'

/** A question that waits for a decision. */
export async function aQuestion(
  tx: Tx,
  productId: string,
  change: Partial<QuestionToAsk> = {},
): Promise<{ post: Post; editToken: string }> {
  const asked = await askQuestion(tx, {
    ...{ productId, body: 'Does the sole hold on wet stone?', author: 'Sora', locale: 'en', sure: true, asker: {} },
    ...change,
  })
  if ('similar' in asked) throw new Error('A question of a test is sure')
  return asked
}

/** A question that shows. */
export async function aShownQuestion(
  tx: Tx,
  productId: string,
  change: Partial<QuestionToAsk> = {},
): Promise<{ post: Post; editToken: string }> {
  const asked = await aQuestion(tx, productId, change)
  await decidePost(tx, { postId: asked.post.id, outcome: 'publish', by: 'hana' })
  return asked
}
