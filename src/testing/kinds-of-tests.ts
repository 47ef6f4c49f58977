import { join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Whether a test file stands apart from any module: journeys, crashes, faults, races, hostile guests, architecture. */
export const isOfTheWhole = (file: string): boolean => relative(root, file).startsWith(`test${sep}`)
