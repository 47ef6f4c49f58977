/** Tables whose contents processes keep, as the statements that change them name them: `pricing.market`. */
const tables = new Set<string>()
const verdicts = new Map<string, boolean>()
const mostVerdicts = 2_000

export function noteKeptTables(names: readonly string[]): void {
  for (const name of names) tables.add(name)
  verdicts.clear()
}

/** Whether a statement may change something that is kept, or undo such a change; looked at once per text. */
export function changesKept(text: string): boolean {
  const known = verdicts.get(text)
  if (known !== undefined) return known
  const plain = text.replaceAll('"', '')
  const verdict =
    /^\s*rollback\b/i.test(plain) ||
    (/\b(insert|update|delete|truncate|merge)\b/i.test(plain) &&
      [...tables].some((table) => new RegExp(`\\b${table.replace('.', '\\.')}\\b`).test(plain)))
  if (verdicts.size < mostVerdicts) verdicts.set(text, verdict)
  return verdict
}
