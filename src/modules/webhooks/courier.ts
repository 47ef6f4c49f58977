/** One POST that is to leave. */
export interface Letter {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** What came of it: an answer of whatever status, or a sentence that says why there was none. */
export type Reception =
  | {
      readonly status: number
      /** The beginning of what was answered, at most 2,000 characters. */
      readonly answer: string
      /** How long the receiver asks to be left alone, where it says so. */
      readonly retryAfterSeconds?: number
    }
  | { readonly failure: string }

/** Who carries webhooks out of the house. */
export interface Courier {
  /** Why nothing may be sent to an address, judged by how it is written; undefined where something may. */
  objection(address: string): string | undefined
  /**
   * Posts without following redirects, for at most 15 seconds. Never throws for what the other side does.
   *
   * The address is judged once more by what its name resolves to.
   */
  post(letter: Letter): Promise<Reception>
}

/** What webhooks need of the outside world. */
export interface WebhookPorts {
  readonly courier: Courier
  /** What only this shop knows; signing secrets are derived from it. */
  readonly secret: () => string
}
