import type { Edge, Module } from '../../../kernel/module.ts'
import { sectionPage } from '../../../kernel/personal-data.ts'
import { knownPerson } from './known-person.ts'

/**
 * Writes all that is held of a person as one JSON object, piece by piece: a list for each kind of rows of each module
 * that holds some, the whole timeline among them. Memory holds one page of rows, however much there is.
 *
 * @param reader staff are not told what only she may know, above all the stars of a review that waits for a decision
 * @throws {ProfileUnknown} before the first piece
 */
export async function exportPerson(
  edge: Edge,
  modules: readonly Module[],
  { profileId, reader }: { profileId: string; reader: 'herself' | 'staff' },
): Promise<AsyncGenerator<string>> {
  const person = await edge.reading((read) => knownPerson(read, profileId))
  return pieces()

  async function* pieces(): AsyncGenerator<string> {
    yield `{\n"exportedAt": ${JSON.stringify(edge.clock.now())},\n"profileIds": ${JSON.stringify(person.profileIds)}`
    for (const { name: owner, personal } of modules) {
      for (const section of personal?.sections ?? []) {
        yield `,\n${JSON.stringify(`${owner}/${section.name}`)}: [`
        let after = ''
        for (let isFirst = true; ;) {
          const rows = await edge.reading((read) => section.page(read, person, after))
          for (const { row } of rows) {
            yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(reader === 'staff' && section.forStaff ? section.forStaff(row) : row)}`
            isFirst = false
          }
          if (rows.length < sectionPage) break
          after = rows.at(-1)!.key
        }
        yield ']'
      }
    }
    yield '\n}\n'
  }
}
