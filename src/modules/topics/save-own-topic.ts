import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { readForTopic } from './jobs.ts'
import { listOwnTopics, mostOwnTopics, type OwnTopic, ownTopicSchema, type OwnTopicToSave } from './own-topic.ts'
import { TooManyTopics, TopicInvalid, TopicNameTaken, TopicUnknown } from './refusals.ts'
import { topics } from './taxonomy/topics.ts'

/**
 * Has the shop listen for a topic of its own, in reviews to come and, a little later, in all earlier ones. The same
 * again changes nothing.
 *
 * @param save with `id` to change one that is there
 * @throws {TopicInvalid} naming the field that does not fit
 * @throws {TopicNameTaken} also by a general topic
 * @throws {TopicUnknown} for an id that is not there
 * @throws {TooManyTopics} at the fifty-first
 */
export async function saveOwnTopic(
  tx: Tx,
  save: OwnTopicToSave & { readonly id?: string | undefined; readonly by: string },
): Promise<OwnTopic> {
  await query(tx, 'lock table topics.own_topic in share row exclusive mode')
  const own = await listOwnTopics(tx)
  const before = own.find(({ id }) => id === save.id)
  if (save.id && !before) throw new TopicUnknown()
  const { name, words } = checked(save)
  if (before && before.name === name && before.words.join('\n') === words.join('\n')) return before
  if (isTaken(name, own, save.id)) throw new TopicNameTaken()
  if (!before && own.length >= mostOwnTopics) throw new TooManyTopics(mostOwnTopics)

  const id = before?.id ?? tx.newId()
  await query(
    tx,
    `insert into topics.own_topic (id, name, words, created_at, created_by) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set name = excluded.name, words = excluded.words, read_at = null`,
    [id, name, words, tx.now, save.by],
  )
  await tx.enqueue(readForTopic({ topicId: id }))
  return { id, name, words, readAt: null }
}

function checked(save: OwnTopicToSave): OwnTopicToSave {
  const { data, error } = ownTopicSchema.safeParse({ name: save.name, words: save.words })
  if (data) return { name: data.name, words: [...new Set(data.words.map((word) => word.normalize('NFC')))] }
  const [issue] = error.issues
  throw new TopicInvalid(issue!.path.join('.'), issue!.message)
}

function isTaken(name: string, own: readonly OwnTopic[], exceptId: string | undefined): boolean {
  const small = name.toLowerCase()
  const general = topics.flatMap((topic) => Object.values(topic.name))
  const others = own.filter(({ id }) => id !== exceptId).map((topic) => topic.name)
  return [...general, ...others].some((one) => one.toLowerCase() === small)
}
