import { Readable } from 'node:stream'
import { exportPerson } from '../modules/profiles/index.ts'
import type { App, Reply } from './server.ts'

/** Answers with the file of all that is held of a person, written while it is read. @throws {ProfileUnknown} */
export async function sendPerson(
  app: App,
  reply: Reply,
  { profileId, reader, fileName }: { profileId: string; reader: 'herself' | 'staff'; fileName: string },
): Promise<Reply> {
  const pieces = await exportPerson(app.edge, app.modules, { profileId, reader })
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(pieces))
}
