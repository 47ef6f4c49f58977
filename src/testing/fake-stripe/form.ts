export interface Form {
  [name: string]: string | Form
}

/** Reads `metadata[payment]=…&amount=…` as Stripe nests it. */
export function readForm(body: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/\[|\]\[|\]/).filter(Boolean)
    const last = path.pop()!
    const holder = path.reduce<Form>((at, key) => (at[key] ??= {}) as Form, form)
    holder[last] = value
  }
  return form
}

export const textOf = (form: Form, name: string): string | undefined => {
  const value = form[name]
  return typeof value === 'string' ? value : undefined
}
