/** A token that somebody changed by one character: never the token itself, as a fixed ending would be by chance. */
export function altered(token: string): string {
  const at = token.length - 4
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
}
