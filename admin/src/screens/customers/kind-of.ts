import { personWords } from './person-words.ts'

/** A kind of identity in words: a channel by its name. */
export function kindOf(kind: string): string {
  const channel = kind.startsWith('channel:') ? kind.slice('channel:'.length) : undefined
  if (!channel) return personWords.identities.kinds[kind] ?? kind
  return channel.charAt(0).toUpperCase() + channel.slice(1)
}
