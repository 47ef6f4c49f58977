/**
 * The line of a YAML text at which a dotted path stands: `steps.welcome.template`; of a list's item the line it begins at.
 *
 * @returns undefined where the text has no such place
 */
export function lineOfPath(text: string, path: string): number | undefined {
  const lines = text.split('\n')
  let [at, indent, found] = [0, -1, undefined as number | undefined]
  for (const name of path.split('.')) {
    const isItem = /^\d+$/.test(name)
    let open = isItem ? Number(name) : 0
    const next = lines.findIndex((line, place) => {
      if (place < at || line.trim() === '' || indentOf(line) <= indent) return false
      const fits = isItem ? line.trim().startsWith('- ') : keyOf(line) === name
      return fits && open-- === 0
    })
    if (next < 0) return found
    ;[found, at, indent] = [next + 1, isItem ? next : next + 1, isItem ? indentOf(lines[next] ?? '') : indent + 1]
  }
  return found
}

const indentOf = (line: string): number => line.length - line.trimStart().length
const keyOf = (line: string): string => line.trim().replace(/^- /, '').replace(/:.*$/, '').replaceAll(/['"]/g, '')
