/**
 * The tables of others that a module's text names: in SQL after a word that a table follows, or as a key of the query
 * builder (`'catalog.product'`). Event types and jobs have a hyphen in their second part and are none.
 */
export function foreignTables(owner: string, text: string, modules: readonly string[]): string[] {
  const others = [...modules, 'kernel', 'http', 'job'].filter((name) => name !== owner).join('|')
  const inSql = new RegExp(
    `\\b(?:from|join|into|update|table|references|using|only|exists|on)\\s+((?:${others})\\.[a-z_]+)\\b(?!-)`,
    'gi',
  )
  const asKey = new RegExp(`['"\`]((?:${others})\\.[a-z_]+)(?: as \\w+)?['"\`]`, 'g')
  return [inSql, asKey].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!))
}
