/** Carries one POST to a supplier, guarded against reaching into the own network; never throws for what the other side does. */
export type Post = (letter: {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}) => Promise<
  | { readonly status: number; readonly answer: string; readonly retryAfterSeconds?: number }
  /** Nothing was answered; what was posted may have arrived all the same. */
  | { readonly failure: string }
>
