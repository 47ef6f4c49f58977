import { openApiDocument } from './openapi.ts'
import { clientSchema } from './client-schema.ts'
import { architectureWithPicture } from './module-picture.ts'
import { webhooksWithEvents } from './webhook-events.ts'
import { problemKinds } from './problem-kinds.ts'

/** A file that is made from others, committed, and checked for drift. */
export interface Generated {
  /** From the root. */
  path: string
  text: string
}

/** Everything that is made: the HTTP interface, every problem it answers, the client's types, the picture of the modules,
 * the list of events that leave the shop. */
export async function generated(root: string): Promise<Generated[]> {
  const document = await openApiDocument()
  return [
    { path: 'docs/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` },
    { path: 'docs/problems.json', text: `${JSON.stringify(problemKinds(root), null, 2)}\n` },
    { path: 'client/src/schema.d.ts', text: await clientSchema(document) },
    { path: 'docs/webhooks.md', text: await webhooksWithEvents(root) },
    { path: 'ARCHITECTURE.md', text: await architectureWithPicture(root) },
  ]
}
