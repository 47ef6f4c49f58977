import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { graph, usesOf } from '../module-graph.js'

const begin = '<!-- modules: made by `npm run generate` from module-graph.js -->'
const end = '<!-- /modules -->'

/** ARCHITECTURE.md with the picture of the modules as they are now. */
export async function architectureWithPicture(root: string): Promise<string> {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error('ARCHITECTURE.md has no place for the modules')
  const built = Object.keys(graph).filter((name) => existsSync(join(root, 'src/modules', name)))
  const made = `${before}${begin}\n\n${picture(built)}\n\n${table(built)}\n\n${end}${after}`
  return format(made, { ...(await resolveConfig(join(root, 'ARCHITECTURE.md'))), parser: 'markdown' })
}

function picture(modules: readonly string[]): string {
  const floors = Map.groupBy(modules, (name) => graph[name]!.floor)
  const boxes = [...floors].map(
    ([floor, names]) => `  subgraph floor${floor}["floor ${floor}"]\n${names.map((n) => `    ${n}`).join('\n')}\n  end`,
  )
  const arrows = modules.flatMap((name) => direct(name, modules).map((other) => `  ${name} --> ${other}`))
  return ['```mermaid', 'flowchart BT', ...boxes, ...arrows, '```'].join('\n')
}

/** What a module uses and does not also reach through another: fewer arrows say the same. */
function direct(name: string, modules: readonly string[]): string[] {
  const uses = usesOf(name).filter((other) => modules.includes(other))
  return uses.filter((other) => !uses.some((between) => between !== other && reaches(between, other)))
}

const reaches = (from: string, to: string): boolean =>
  usesOf(from).includes(to) || usesOf(from).some((between) => reaches(between, to))

function table(modules: readonly string[]): string {
  const rows = modules.map((name) => {
    const { floor, owns } = graph[name]!
    return `| ${floor} | \`${name}\` | ${owns} | ${usesOf(name).join(', ') || '–'} |`
  })
  return ['| floor | module | owns | may use |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
