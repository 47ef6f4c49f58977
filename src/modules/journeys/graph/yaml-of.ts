import { parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { YamlBroken } from '../refusals.ts'
import { graphSchema, type JourneyGraph } from './graph.ts'

const nameSchema = z.string().trim().min(1).max(80)

/** A journey as a file: its name and its graph. */
export interface JourneyFile {
  readonly name: string
  readonly graph: JourneyGraph
}

/** Bounds what a file may be; a hundred steps take less. */
export const mostYamlBytes = 262_144

/** Writes a journey as YAML; `fromYaml` reads the very same journey from it. */
export const toYaml = ({ name, graph }: JourneyFile): string => stringify({ name, ...graph }, { lineWidth: 100 })

/**
 * Reads a journey from YAML (JSON is YAML too). Each name is known or refused, so that a slip of the pen is not lost.
 *
 * @throws {YamlBroken} naming the line, or the field
 */
export function fromYaml(text: string): JourneyFile {
  if (Buffer.byteLength(text) > mostYamlBytes) throw new YamlBroken(`The file is larger than ${mostYamlBytes} bytes.`)
  const document = parseDocument(text, { uniqueKeys: true })
  const [broken] = document.errors
  if (broken) throw new YamlBroken(broken.message)
  const { name, ...rest } = (document.toJS({ maxAliasCount: 50 }) ?? {}) as { name?: unknown }
  const graph = graphSchema.safeParse(rest)
  if (!graph.success) {
    const [issue] = graph.error.issues
    throw new YamlBroken(issue!.message, issue!.path.join('.') || 'yaml')
  }
  const named = nameSchema.safeParse(name)
  if (!named.success) throw new YamlBroken('Say how the journey is called: name: …', 'name')
  return { name: named.data, graph: graph.data }
}
