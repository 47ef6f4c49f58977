import { type FastifyError, errorCodes } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { Refusal } from '../../kernel/refusal.ts'
import { isDiskFull, passesByItself } from '../../kernel/transient.ts'
import type { Reply, Request, Server } from './fastify.ts'
import { HttpProblem, type Problem, problem, problemType, refusalProblem } from './problem.ts'
import { plainHelpPage } from './help-page.ts'

/** Draws a no as a page for a person; undefined leaves it to the plain page. */
export type HelpPage = (problem: Problem, request: Request) => Promise<string | undefined> | string | undefined

/** Answers every throw and every unknown address: problem details for programs, a help page for people. */
export function answerProblems(server: Server, helpPage: () => HelpPage | undefined): void {
  server.setErrorHandler(async (error: Error, request, reply) => {
    const { said, headers } = problemOf(error)
    if (said.status >= 500 && !(error instanceof HttpProblem)) request.log.error({ err: error }, 'A request failed')
    return send(said, request, reply.headers(headers), helpPage())
  })
  server.setNotFoundHandler(async (request, reply) => {
    const said = problem(
      404,
      'http/nothing-here',
      'There is nothing at this address. Check it, or begin at the front page.',
    )
    return send(said, request, reply, helpPage())
  })
}

/** Answers addresses that no route is even looked up for: broken escapes, parts longer than any id. */
export const answerUnreadable =
  (helpPage: () => HelpPage | undefined) =>
  (error: FastifyError, request: Request, reply: Reply): void =>
    void send(problemOf(error).said, request, reply, helpPage())

/** The problem a throw amounts to, and the headers that go with it. */
export function problemOf(error: Error): { said: Problem; headers: Record<string, string> } {
  if (error instanceof Refusal) return { said: refusalProblem(error), headers: {} }
  if (error instanceof HttpProblem) {
    const { headers = {}, ...about } = error.about
    return { said: problem(error.status, error.code, error.message, about), headers }
  }
  if (hasZodFastifySchemaValidationErrors(error)) return { said: invalidInput(error), headers: {} }
  if (isUnstorable(error)) return { said: textUnstorable(), headers: {} }
  if (passesByItself(error)) return { said: databaseAway(), headers: { 'retry-after': '2' } }
  if (isDiskFull(error)) return { said: diskFull(), headers: { 'retry-after': '60' } }
  return { said: ofFastify(error as FastifyError), headers: {} }
}

/** PostgreSQL's noes to text with a NUL in it, as such and inside JSON (its manual, appendix A, class 22). */
const unstorable = new Set(['22021', '22P05'])

/** Or with half of a character in it, which JSON writes as `\ud800`: the database takes that for no JSON at all. */
const isUnstorable = ({ code = '', message }: Error & { code?: string }): boolean =>
  unstorable.has(code) || (code === '22P02' && message === 'invalid input syntax for type json')

const textUnstorable = () =>
  problem(
    422,
    'http/text-unstorable',
    'The text has a character (NUL, or half of one) that the shop cannot keep. Take it out.',
  )

/** NOTE: whether the work was committed is unknown when the connection broke at its end; asking again finds it done. */
const databaseAway = () =>
  problem(
    503,
    'http/database-away',
    'The shop is catching its breath. Try again in a few seconds; nothing of yours is lost.',
  )

const diskFull = () =>
  problem(
    503,
    'http/disk-full',
    'The shop has no room left to write this down. What was kept before is safe; please try again in a few minutes.',
  )

function invalidInput(error: Pick<FastifyError, 'validation' | 'validationContext'>): Problem {
  const errors = (error.validation ?? []).map((issue) => ({
    field: issue.instancePath.slice(1).replaceAll('/', '.') || (error.validationContext ?? 'body'),
    message: issue.message ?? 'Not valid',
  }))
  const fields = [...new Set(errors.map((each) => each.field))].slice(0, 5).join(', ')
  const first = errors[0]?.field
  return problem(422, 'http/input-invalid', `Some of what was sent does not fit: ${fields}. See errors for each.`, {
    ...(first === undefined ? {} : { field: first }),
    errors: errors.slice(0, 100),
  })
}

const ofFastifyByStatus: Record<number, [code: string, detail: string]> = {
  400: ['http/unreadable', 'The request could not be read. Check that its body is valid JSON and not empty.'],
  404: ['http/nothing-here', 'There is nothing at this address.'],
  405: ['http/method-not-allowed', 'This address does not take this method.'],
  408: ['http/too-slow', 'The request took too long to arrive.'],
  413: ['http/body-too-large', 'The body is larger than this address takes.'],
  414: ['http/address-too-long', 'The address is longer than the shop reads.'],
  415: ['http/wrong-content-type', 'This address does not take this content type; send application/json.'],
  503: ['http/closing', 'The shop is just restarting. Try again in a few seconds.'],
}

const addressUnreadable = new Set([errorCodes.FST_ERR_BAD_URL().code])

const oversized = new Set([errorCodes.FST_ERR_CTP_BODY_TOO_LARGE().code])

function ofFastify(error: FastifyError): Problem {
  if (addressUnreadable.has(error.code))
    return problem(400, 'http/address-unreadable', 'The address has an escape that stands for no sign. Check it.')
  const status = oversized.has(error.code) ? 413 : (error.statusCode ?? 500)
  const known = status >= 400 && status !== 500 ? ofFastifyByStatus[status] : undefined
  if (known) return problem(status, ...known)
  return problem(
    500,
    'http/something-went-wrong',
    'Something went wrong on our side, and it has been written down. Please try again.',
  )
}

async function send(said: Problem, request: Request, reply: Reply, draw: HelpPage | undefined): Promise<Reply> {
  const full = { ...said, requestId: request.id }
  reply.status(said.status).header('cache-control', 'no-store')
  if (!wantsPage(request)) return reply.type(problemType).send(JSON.stringify(full))
  const page = await drawn(full, request, draw)
  return reply.type('text/html; charset=utf-8').send(page)
}

/** A page that cannot be drawn must not hide the problem it speaks of. */
async function drawn(said: Problem, request: Request, draw: HelpPage | undefined): Promise<string> {
  try {
    return (await draw?.(said, request)) ?? plainHelpPage(said)
  } catch (error) {
    request.log.error({ err: error }, 'The help page failed')
    return plainHelpPage(said)
  }
}

const wantsPage = (request: Request): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
