/** A no as Stripe writes it: `{"error": {…}}` with its status. */
export class StripeNo extends Error {
  readonly status: number
  readonly body: { error: Record<string, unknown> }
  constructor(status: number, error: { type: string; message: string; [field: string]: unknown }) {
    super(error.message)
    this.status = status
    this.body = { error }
  }
}

export const invalidRequest = (message: string, about: Record<string, unknown> = {}) =>
  new StripeNo(400, { type: 'invalid_request_error', message, ...about })

export const noSuch = (what: string, id: string) =>
  new StripeNo(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    param: 'id',
    message: `No such ${what}: '${id}'`,
  })
