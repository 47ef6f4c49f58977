import type { UseFormReturnType } from '@mantine/form'
import { ProblemError } from '../api.ts'

/** Says a no beside the fields it is about, and goes to the first of them. */
export function showErrors<Values>(
  form: UseFormReturnType<Values>,
  refused: { error: unknown; body: object; locale?: string | undefined },
): void {
  const errors = fieldErrors(refused.error, refused.body, refused.locale)
  form.setErrors(errors)
  Object.keys(errors)
    .map((field) => form.getInputNode(field as never))
    .find((node) => node !== null)
    ?.focus()
}

/**
 * The words of a no, by the form's fields: an amount of a list belongs to the field of its currency, one of several
 * tags or countries to the field that holds them all, a text without any language to that of the first language.
 */
function fieldErrors(error: unknown, body: object, locale = 'en'): Record<string, string> {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(
    Object.entries(error.fields).map(([field, message]) => [fieldOf(field, body, locale), message]),
  )
}

function fieldOf(field: string, body: object, locale: string): string {
  const money = /^(.+)\.(\d+)\.(?:amount|currency)$/.exec(field)
  if (money) {
    const currency = (at(body, `${money[1]}.${money[2]}`) as { currency?: string } | undefined)?.currency
    return currency === undefined ? field : `${money[1]}.${currency}`
  }
  if (field === 'title' || field === 'name') {
    return typeof at(body, field) === 'object' ? `${field}.${locale}` : field
  }
  return field.replace(/\.\d+$/, '')
}

const at = (body: object, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], body)
