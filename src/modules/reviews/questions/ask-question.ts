import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findProduct, ProductUnknown } from '../../catalog/index.ts'
import { getProfile } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { type Asker, networkOf, signedId } from '../secret.ts'
import { shownName } from '../shown-name.ts'
import { findPosts } from './find-post.ts'
import { mostQuestionsForAddress, type Post, type ShownQuestion } from './post.ts'
import { QuestionsOff, TooManyPosts } from './post-refusals.ts'
import { similarQuestions } from './similar-questions.ts'
import { wordsOf, writePost } from './write-post.ts'

export interface QuestionToAsk {
  readonly productId: string
  readonly body: string
  /** The name to show; made of her own when left out by somebody who is signed in. */
  readonly author?: string | undefined
  /** Where to tell her of the first answer, and of nothing else; a signed-in shopper's own when left out. */
  readonly email?: string | undefined
  readonly profileId?: string | undefined
  readonly locale: string
  /** She has seen what is alike, and hers is another. */
  readonly sure?: boolean | undefined
  readonly asker: Asker
}

/** The question that was kept, with the token by which the browser that asked may change it; or what is alike. */
export type Asking =
  { readonly post: Post; readonly editToken: string } | { readonly similar: readonly ShownQuestion[] }

/**
 * Keeps a question about a product until somebody has decided that it shows. Unless she is sure, answered questions that
 * ask much the same are offered instead, and nothing is kept.
 *
 * The same words again within a day are the same question: of who is signed in, and of a connection as long as it waits,
 * so that nobody gets hold of a question by copying it from the page.
 *
 * @throws {ProductUnknown} when there is no such product on the shelf
 * @throws {QuestionsOff} where the shop takes none
 * @throws {ReviewInvalid} naming the first field that does not fit
 * @throws {TooManyPosts} at the 11th from one connection, or the 4th that gives one address, within a day
 */
export async function askQuestion(tx: Tx, wish: QuestionToAsk): Promise<Asking> {
  const { productId, profileId, locale, asker } = wish
  if ((await findProduct(tx, productId))?.status !== 'active') throw new ProductUnknown()
  if (!(await shopSettings(tx)).questions.on) throw new QuestionsOff()
  const body = wordsOf('question', wish.body)
  const profile = profileId ? await getProfile(tx, profileId) : undefined
  const email = wish.email ?? profile?.email ?? undefined
  const network = await networkOf(tx, asker)
  const known = await askedToday(tx, { productId, profileId, email, body, network })
  if (known) return { post: known, editToken: await signedId(tx, 'post-edit', known.id) }
  const similar = wish.sure ? [] : await similarQuestions(tx, { productId, body, locale })
  if (similar.length > 0) return { similar }
  if (email) await checkMailbox(tx, email)

  const author = wish.author?.trim() || shownName(profile?.name)
  const post = (await writePost(tx, {
    ...{ kind: 'question', role: 'shopper', productId, profileId, email, body, author, locale, asker },
  }))!
  return { post, editToken: await signedId(tx, 'post-edit', post.id) }
}

async function askedToday(
  tx: Tx,
  asked: Pick<QuestionToAsk, 'productId' | 'profileId' | 'email' | 'body'> & { network: Buffer | undefined },
): Promise<Post | undefined> {
  const [known] = await findPosts(
    tx,
    `where kind = 'question' and product_id = $1 and body = $2 and created_at > $3 and state <> 'withdrawn'
       and (profile_id = $4 or ($4::uuid is null and profile_id is null and state = 'pending' and network = $6
         and email is not distinct from $5))
     limit 1`,
    [
      ...[asked.productId, asked.body, later(tx.now, -days(1)), asked.profileId ?? null, asked.email ?? null],
      asked.network ?? null,
    ],
  )
  return known
}

async function checkMailbox(tx: Tx, email: string): Promise<void> {
  const [row] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from reviews.post where email = $1 and created_at > $2',
    [email, later(tx.now, -days(1))],
  )
  if (row!.count >= mostQuestionsForAddress) throw new TooManyPosts(mostQuestionsForAddress)
}
