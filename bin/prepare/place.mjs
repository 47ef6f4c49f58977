import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Progress goes to stderr, so that what a command answers on stdout stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`)
