import type { components } from './schema.d.ts'

type Problem = components['schemas']['Problem']

/** The shop said no, or something before the shop did. */
export class ProblemError extends Error {
  readonly status: number
  /** Stable, `owner/state`; `http/unknown` when the answer was no problem document. */
  readonly code: string
  readonly problem: Problem | undefined

  constructor(status: number, said: unknown) {
    const problem = isProblem(said) ? said : undefined
    super(problem?.detail ?? `The shop answered ${status}`)
    this.name = 'ProblemError'
    this.status = status
    this.code = problem?.code ?? 'http/unknown'
    this.problem = problem
  }

  /** What to say beside each field of a form, by dotted path. */
  get fields(): Readonly<Record<string, string>> {
    if (!this.problem) return {}
    const { errors, field, detail } = this.problem
    if (errors) return Object.fromEntries(errors.map((error) => [error.field, error.message]))
    return field === undefined ? {} : { [field]: detail }
  }
}

const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'code' in said && 'detail' in said
