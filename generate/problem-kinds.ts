import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { ProblemKind } from '../src/web/http/problem-kinds.ts'

const statusOf: Record<string, number> = { NotFound: 404, Conflict: 409, Forbidden: 403, Invalid: 422 }

/** Every no the shop can answer, read from the sources: the classes of refusals and the noes of HTTP itself. */
export function problemKinds(root: string): ProblemKind[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(root, 'src', file))
  const found = files.flatMap(kindsIn)
  const byCode = new Map(found.toReversed().map((kind) => [kind.code, kind]))
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function kindsIn(path: string): ProblemKind[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: ProblemKind[] = []
  const visit = (node: ts.Node): void => {
    const kind = ts.isClassDeclaration(node) ? ofClass(node) : ofCall(node)
    if (kind) found.push(kind)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** `class OutOfStock extends Conflict { readonly code = 'inventory/out-of-stock' … super('…') }` */
function ofClass(node: ts.ClassDeclaration): ProblemKind | undefined {
  const base = node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? ''
  const status = statusOf[base]
  const code = node.members.find((member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'code')
  if (status === undefined || !code || !ts.isPropertyDeclaration(code)) return undefined
  const value = code.initializer
  if (!value || !ts.isStringLiteral(value)) return undefined
  const about = ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => (ts.isJSDoc(doc) && typeof doc.comment === 'string' ? doc.comment : ''))
    .join(' ')
  return { code: value.text, status, says: superSays(node), ...(about && { about: about.replaceAll(/\s+/g, ' ') }) }
}

function superSays(node: ts.ClassDeclaration): string {
  let says = ''
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.SuperKeyword)
      says ||= sentence(inner.arguments[0])
    ts.forEachChild(inner, visit)
  }
  ts.forEachChild(node, visit)
  return says
}

/** `new HttpProblem(403, 'http/cross-site', '…')`, `problem(404, 'http/nothing-here', '…')` and rows of such. */
function ofCall(node: ts.Node): ProblemKind | undefined {
  if (ts.isPropertyAssignment(node) && ts.isArrayLiteralExpression(node.initializer) && ts.isNumericLiteral(node.name))
    return ofArguments([node.name, ...node.initializer.elements])
  if (ts.isNewExpression(node) && node.expression.getText() === 'HttpProblem') return ofArguments(node.arguments ?? [])
  if (ts.isCallExpression(node) && node.expression.getText() === 'problem') return ofArguments(node.arguments)
  return undefined
}

function ofArguments([status, code, says]: readonly ts.Node[]): ProblemKind | undefined {
  if (!status || !code || !ts.isNumericLiteral(status) || !ts.isStringLiteral(code)) return undefined
  return { code: code.text, status: Number(status.text), says: sentence(says) }
}

/** The text of a literal; what is filled in later is an ellipsis. */
function sentence(node: ts.Node | undefined): string {
  if (!node) return ''
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('')
  if (ts.isConditionalExpression(node)) return sentence(node.whenTrue) || sentence(node.whenFalse)
  return ''
}
