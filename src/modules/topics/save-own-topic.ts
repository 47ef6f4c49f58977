import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { readForTopic } from './jobs.ts'
import {
  chipLanguages,
  isChip,
  listOwnTopics,
  mostOwnTopics,
  type OwnTopic,
  ownTopicSchema,
  type OwnTopicToSave,
} from './own-topic.ts'
import { TooManyTopics, TopicInvalid, TopicNameTaken, TopicUnknown } from './refusals.ts'
import { topics } from './taxonomy/topics.ts'

/**
 * Has the shop listen for a topic of its own, in reviews to come and, a little later, in all earlier ones; with a name for
 * shoppers it also becomes a chip above those that speak of it. The same again changes nothing.
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
  const { name, words, shopperName = {} } = checked(save)
  const isReworded = before?.words.join('\n') !== words.join('\n')
  const isSame = before?.name === name && chipLanguages.every((each) => before.shopperName[each] === shopperName[each])
  if (isSame && !isReworded) return before
  const others = own.filter(({ id }) => id !== save.id)
  if (isTaken(name, others)) throw new TopicNameTaken('name')
  const taken = chipLanguages.find((each) => isTaken(shopperName[each] ?? '', others))
  if (taken) throw new TopicNameTaken(`shopperName.${taken}`)
  if (!before && own.length >= mostOwnTopics) throw new TooManyTopics(mostOwnTopics)

  const id = before?.id ?? tx.newId()
  const isToRead = !before || isReworded || isChip(before) !== isChip({ shopperName })
  const readAt = isToRead ? null : before.readAt
  await query(
    tx,
    `insert into topics.own_topic (id, name, words, shopper_name, read_at, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update
       set name = excluded.name, words = excluded.words, shopper_name = excluded.shopper_name, read_at = excluded.read_at`,
    [id, name, words, JSON.stringify(shopperName), readAt, tx.now, save.by],
  )
  if (isToRead) await tx.enqueue(readForTopic({ topicId: id }))
  return { id, name, words, shopperName, readAt }
}

function checked(save: OwnTopicToSave): OwnTopicToSave {
  const { data, error } = ownTopicSchema.safeParse({
    name: save.name,
    words: save.words,
    shopperName: save.shopperName,
  })
  if (data) return { ...data, words: [...new Set(data.words.map((word) => word.normalize('NFC')))] }
  const [issue] = error.issues
  throw new TopicInvalid(issue!.path.join('.'), issue!.message)
}

/** By a general topic, or another one of the shop's; as staff or as shoppers see them. */
function isTaken(name: string, others: readonly OwnTopic[]): boolean {
  const small = name.toLowerCase()
  const general = topics.flatMap((topic) => Object.values(topic.name))
  const own = others.flatMap(({ name: one, shopperName: { en, ko } }) => [one, en, ko])
  return [...general, ...own].some((one) => one?.toLowerCase() === small)
}
