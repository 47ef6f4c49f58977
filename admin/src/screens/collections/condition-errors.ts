import { words } from '../../words.ts'
import { isComplete, type Values } from './collection-values.ts'

/** What is still open in the rule, by its fields. */
export function conditionErrors({ kind, rule }: Values): Record<string, string> {
  if (kind === 'hand') return {}
  const open = rule.conditions.flatMap((condition, at): [string, string][] => {
    if (isComplete(condition)) return []
    const field = condition.value.trim() ? 'name' : 'value'
    const message = field === 'name' ? words.collections.nameMissing : words.collections.valueMissing
    return [[`rule.conditions.${at}.${field}`, message]]
  })
  return Object.fromEntries(open)
}
