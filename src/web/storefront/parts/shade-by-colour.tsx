import type { VNode } from 'preact'
import type { ShadeChoice } from '../shade-choice.ts'
import { href, type Visit } from '../visit.ts'
import { TextField } from './field.tsx'

/** For who has a colour chart, a paint number or another maker's value. */
export function ShadeByColour({ visit, choice }: { visit: Visit; choice: ShadeChoice }): VNode {
  const words = visit.words.finding.shade
  const fault = choice.isRefused && choice.way === 'colour' ? words.colourFault : undefined
  return (
    <form class="stack" method="get" action={`${href(visit, visit.path)}#answer`}>
      <input type="hidden" name="by" value="colour" />
      <TextField
        name="colour"
        label={words.colour}
        hint={words.colourHint}
        fault={fault}
        value={choice.colour}
        autocapitalize="none"
        maxlength={20}
        required
      />
      <button class="button">{words.show}</button>
    </form>
  )
}
