import { queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { translated } from '../../kernel/locale.ts'
import { generalTopics } from './taxonomy/topics.ts'

const ownKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What chips of these topics are called in a language, by key. Left out are own topics without a name there, and what is no
 * topic. One query where one of them may be the shop's own, else none.
 */
export async function chipNames(read: Read, keys: readonly string[], locale: string): Promise<Map<string, string>> {
  const ownKeys = keys.filter((key) => ownKey.test(key))
  const own = ownKeys.length > 0 ? await ownNames(read, ownKeys) : undefined
  const language = locale.startsWith('ko') ? 'ko' : 'en'
  return new Map(
    keys.flatMap((key) => {
      const general = generalTopics.get(key)
      const name = general ? translated(general, locale) : own?.get(key)?.[0]?.shopperName[language]
      return name ? [[key, name]] : []
    }),
  )
}

const ownNames = (read: Read, ids: readonly string[]) =>
  queryByKey<{ key: string; shopperName: Partial<Record<'en' | 'ko', string>> }>(
    read,
    `select id as key, shopper_name as "shopperName" from topics.own_topic where id = any($1::uuid[])`,
    ids,
  )
