/** All by which somebody may be looked for in the inbox. NOTE Two indexes are made of just these words. */
const namesSql = `lower(thread.name || ' ' || coalesce(thread.address, '') || ' ' || coalesce(thread.said_email, '')
  || ' ' || thread.subject)`

/** Letters that one has to type before parts of words are looked for: shorter ones lead to no index. */
const partLength = 3
const mostWords = 8

/** What somebody looks for, as the statement asks for it: each is null where it leads to nothing. */
export interface Sought {
  /** Beginnings of words, as `to_tsquery` reads them. */
  readonly words: string | null
  /** A part of a name, address or subject, as `like` reads it. */
  readonly part: string | null
  /** How a guest is told apart: the end of the id of her thread. */
  readonly mark: string | null
}

export function soughtBy(search: string | undefined): Sought | undefined {
  const text = search?.trim().slice(0, 200).toLowerCase()
  if (!text) return undefined
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, mostWords) ?? []
  return {
    words: words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : null,
    part: text.length >= partLength ? `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null,
    mark: /(?:^|· ?|\s)([0-9a-f]{4})$/.exec(text)?.[1] ?? null,
  }
}

/**
 * The ids of the threads that hold it: each part of the union is led by an index of its own, which an “or” would not be.
 *
 * @param at the number of the first of three values: words, part, mark
 */
export const soughtSql = (at: number): string => `
  select thread.id from conversations.thread where messages > 0 and to_tsvector('simple', ${namesSql}) @@ to_tsquery('simple', $${at})
  union select thread.id from conversations.thread where messages > 0 and ${namesSql} like $${at + 1}
  union select thread.id from conversations.thread
    where messages > 0 and channel = 'chat' and right(thread.id::text, 4) = $${at + 2}
  union select m.thread_id from conversations.message as m where to_tsvector('simple', m.body) @@ to_tsquery('simple', $${at})`
