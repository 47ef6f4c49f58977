import type { ProductFields } from '../product-values.ts'

const root = 'attributes'

/** The form, whose fields write also where nothing of an attribute is told yet. */
export const reaching = (form: ProductFields): ProductFields => ({
  ...form,
  getInputProps: ((path: string, options?: object) => ({
    ...(form.getInputProps(path, options) as object),
    onChange: (given: unknown) => {
      const steps = path.slice(root.length + 1).split('.')
      form.setFieldValue(root, (before: unknown) => written(before, steps, valueIn(given)) as Record<string, unknown>)
      form.clearFieldError(path)
    },
  })) as ProductFields['getInputProps'],
})

/** Fields tell an event or the value itself. */
const valueIn = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'currentTarget' in given
    ? (given.currentTarget as HTMLInputElement).value
    : given

/** A copy with this value at the end of the steps; what is missing on the way is made. */
function written(before: unknown, [step, ...further]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(before)) {
    return before.map((one, at) => (String(at) === step ? written(one, further, value) : (one as unknown)))
  }
  const record = (before ?? {}) as Record<string, unknown>
  return { ...record, [step]: written(record[step], further, value) }
}
