import { z } from 'zod'
import { Refusal, type RefusalKind } from '../../kernel/refusal.ts'

/** A no over HTTP, as RFC 9457 (problem details) writes it. */
export const problemSchema = z
  .object({
    type: z.string().describe('Reference of the kind of problem: `/problems/` and the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('A sentence for a person: what happened and what to do'),
    code: z.string().describe('Stable, `owner/state`: what a program decides by'),
    field: z.string().optional().describe('The part of the input at fault, as dotted path'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string().optional().describe('Names the request in the log of the shop'),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>

export const problemType = 'application/problem+json'

/** A no of HTTP itself: not signed in, too many requests, unreadable body. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: `http/${string}`
  readonly about: HttpProblemAbout

  constructor(status: number, code: `http/${string}`, message: string, about: HttpProblemAbout = {}) {
    super(message)
    this.name = 'HttpProblem'
    this.status = status
    this.code = code
    this.about = about
  }
}

export interface HttpProblemAbout {
  field?: string
  errors?: { field: string; message: string }[]
  details?: Record<string, unknown>
  headers?: Record<string, string>
}

export const statusOfRefusal: Record<RefusalKind, number> = {
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  invalid: 422,
}

export const refusalProblem = (refusal: Refusal): Problem =>
  problem(statusOfRefusal[refusal.kind], refusal.code, refusal.message, {
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...(Object.keys(refusal.details).length > 0 ? { details: refusal.details } : {}),
  })

export function problem(status: number, code: string, detail: string, about: Partial<Problem> = {}): Problem {
  return { type: `/problems/${code}`, title: titleOf(code), status, detail, code, ...about }
}

/** `inventory/out-of-stock` → `Out of stock` */
export function titleOf(code: string): string {
  const state = code.slice(code.indexOf('/') + 1).replaceAll('-', ' ')
  return state.charAt(0).toUpperCase() + state.slice(1)
}
