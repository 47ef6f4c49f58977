import { isDeepStrictEqual } from 'node:util'
import { type AttributeDefinition, type Attributes, attributeValueSchemas } from './attribute.ts'
import { AttributeInvalid } from './refusals.ts'

/**
 * Checks the attributes that have changed.
 *
 * @throws {AttributeInvalid} naming one that is not defined, or has not the shape of its kind, or no choice of its list
 */
export function checkAttributes(
  definitions: readonly AttributeDefinition[],
  before: Attributes,
  next: Attributes,
): void {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]))
  for (const [key, value] of Object.entries(next)) {
    if (isDeepStrictEqual(before[key], value)) continue
    const definition = byKey.get(key)
    if (!definition) throw new AttributeInvalid(`attributes.${key}`, 'Its category has no such attribute.')
    const result = attributeValueSchemas[definition.kind].safeParse(value)
    if (!result.success) {
      const issue = result.error.issues[0]!
      throw new AttributeInvalid(['attributes', key, ...issue.path].join('.'), `${issue.message}.`)
    }
    checkChoices(definition, value)
  }
}

function checkChoices({ key, kind, choices }: AttributeDefinition, value: unknown): void {
  if (kind !== 'list' || !choices) return
  const index = (value as string[]).findIndex((chosen) => !choices.includes(chosen))
  if (index < 0) return
  throw new AttributeInvalid(`attributes.${key}.${index}`, `Choose among ${choices.join(', ')}.`)
}

/** The required ones of which nothing is told. */
export function missingAttributes(
  definitions: readonly AttributeDefinition[],
  attributes: Attributes,
): AttributeDefinition[] {
  return definitions.filter(({ key, required }) => required && isEmpty(attributes[key]))
}

/** Whether a value says nothing: absent, an empty text in every language, an empty list. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}
