import type { Edge } from '../kernel/module.ts'
import { type Finding, listFindings, type PlacedFinding, type Run, sources } from '../modules/imports/index.ts'

export type ImportReport = Pick<
  Run,
  | 'source'
  | 'fileName'
  | 'dryRun'
  | 'currency'
  | 'created'
  | 'changed'
  | 'unchanged'
  | 'refused'
  | 'problems'
  | 'warnings'
  | 'failure'
> & { products: number; findings: readonly Finding[] }

/** Findings of a run, all of them, page by page. */
export async function allFindings(edge: Edge, runId: string): Promise<Finding[]> {
  const all: PlacedFinding[] = []
  for (;;) {
    const page = await edge.reading((read) => listFindings(read, { runId, after: all.at(-1), limit: pageLength }))
    all.push(...page)
    if (page.length < pageLength) return all.map(({ seq: _seq, ...finding }) => finding)
  }
}

const pageLength = 1_000

/** Most findings written at a terminal; JSON has all. */
const mostLines = 100

/** Writes the report to stdout, as JSON or for a person. */
export function tellReport(report: ImportReport, { json }: { json?: boolean }): void {
  const { source, fileName, dryRun, currency, products, findings, ...counts } = report
  const { created, changed, unchanged, refused, problems, warnings, failure } = counts
  if (json) {
    const told = { source, fileName, dryRun, currency, products, created, changed, unchanged, refused }
    console.log(JSON.stringify({ ...told, problems, warnings, failure, findings }, undefined, 2))
    return
  }
  for (const finding of findings.slice(0, mostLines)) console.log(lineOf(finding))
  if (findings.length > mostLines) console.log(`… and ${findings.length - mostLines} more: --json shows all.`)
  const things = sources[source].tells
  const would = dryRun ? 'Dry run, nothing was changed. It would be' : 'Done:'
  console.log(
    `${would} ${created} created, ${changed} changed, ${unchanged} unchanged, ${refused} refused, of ${products} ` +
      `${things}; ${problems} problems, ${warnings} warnings.${things === 'products' ? ` Prices in ${currency}.` : ''}`,
  )
  if (failure) console.log(`It ended early: ${failure}`)
  else if (things === 'products' && !dryRun && created + changed > 0)
    console.log('Pictures are fetched while the shop runs.')
}

const lineOf = ({ row, field, level, message }: Finding): string =>
  `${level === 'problem' ? '✗' : '!'} row ${row}${field ? `, ${field}` : ''}: ${message}`
