import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { root } from './files.ts'

export interface Cruised {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

/** What dependency-cruiser sees in a folder's `src`, by the project's rules. */
export function cruised(folder: string): Promise<Cruised> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [program, '--config', join(root, '.dependency-cruiser.js'), '--output-type', 'json', 'src']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      // NOTE: it ends with the number of violations
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Cruised)
      else reject(new Error(stderr || error?.message))
    })
  })
}

export const violationsOf = ({ summary }: Cruised): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort()
