/** Fields of one block, by their names in small letters; the first of a name counts. */
export type HeaderBlock = ReadonlyMap<string, string>

const mostBlocks = 50

/** Takes apart the blocks of fields that reports are made of (RFC 3464 section 2.1, RFC 5965 section 3): at most 50. */
export function headerBlocks(text: string): readonly HeaderBlock[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim())
    .slice(0, mostBlocks)
    .map(fieldsOf)
}

function fieldsOf(block: string): HeaderBlock {
  const fields = new Map<string, string>()
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim())
  }
  return fields
}

/** Of `rfc822; minji@example.com` or `<minji@example.com>` the address alone. */
export const addressIn = (field: string | undefined): string | undefined =>
  field?.replace(/^[\w-]+;\s*/, '').match(/[^\s<>;]+@[^\s<>;]+/)?.[0]
