import { flushCompileCache } from 'node:module'

/**
 * The last import of a program that is killed: what has been compiled by now is kept for its next start, which then takes
 * half as long. Node keeps it by itself only where a program ends by itself.
 */
flushCompileCache()
