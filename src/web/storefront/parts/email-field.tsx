import type { VNode } from 'preact'
import type { Visit } from '../visit.ts'
import { TextField } from './field.tsx'

interface EmailFieldProps {
  visit: Visit
  value?: string | undefined
  fault?: string | undefined
}

/** Where one address is all that a form asks for. */
export const EmailField = ({ visit, value, fault }: EmailFieldProps): VNode => (
  <TextField
    name="email"
    type="email"
    label={visit.words.checkout.email}
    value={value ?? ''}
    autocomplete="email"
    inputmode="email"
    fault={fault}
    required
  />
)
