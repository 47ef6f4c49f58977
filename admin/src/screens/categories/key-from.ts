/** A key as programs write it: `Neck line` becomes `neck-line`. */
export function keyFrom(label: Record<string, string>): string {
  const text = label['en'] ?? Object.values(label)[0] ?? ''
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replaceAll(/^[^a-z]+|-+$/g, '').slice(0, 40)
}
