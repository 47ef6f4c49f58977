import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A kind of no that the shop answers; `docs/problems.json` lists them all. */
export interface ProblemKind {
  /** Stable, `owner/state`: what a program decides by. */
  code: string
  status: number
  /** The sentence a person is told; `…` stands for what is filled in. Empty where it differs each time. */
  says: string
  /** When it is answered, where that is not plain from the sentence. */
  about?: string
}

/** Every kind of no, in the order of their codes. */
export const problemKinds = (): ProblemKind[] =>
  JSON.parse(readFileSync(join(projectFolder(), 'docs/problems.json'), 'utf8')) as ProblemKind[]

/** The folder of the project, whether this runs from the sources or as a bundle. */
const projectFolder = (from = import.meta.dirname): string =>
  existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
