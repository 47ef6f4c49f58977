import type { ComponentChildren, VNode } from 'preact'

interface FieldProps {
  name: string
  label: string
  /** Said beside the label when the field may stay empty. */
  optional?: string | undefined
  hint?: string | undefined
  /** What is wrong with what was typed, and what to do. */
  fault?: string | undefined
}

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel'
  value?: string
  /** HTML autofill detail tokens: `shipping postal-code`. */
  autocomplete?: string
  inputmode?: 'email' | 'numeric' | 'text' | undefined
  enterkeyhint?: 'next' | 'done' | 'go'
  autocapitalize?: 'characters' | 'words' | 'none' | undefined
  pattern?: string
  maxlength?: number | undefined
  required?: boolean
  /** Looked at first: the first field where something is wrong. */
  autofocus?: boolean
}

/** One line to fill in: its label, what it is for, and what is wrong with it, tied together for screen readers. */
export function TextField(props: TextFieldProps): VNode {
  const { name, label, optional, hint, fault, type = 'text', ...input } = props
  const rest = { ...input, ...described(props), id: name, name }
  return <Frame {...{ name, label, optional, hint, fault }}>{inputOf(type, rest)}</Frame>
}

/** Written out by type: which roles an input may have depends on it, and the types of HTML say so. */
function inputOf(type: 'text' | 'email' | 'tel', rest: object): VNode {
  if (type === 'email') return <input {...rest} type="email" />
  return type === 'tel' ? <input {...rest} type="tel" /> : <input {...rest} type="text" />
}

export interface SelectFieldProps extends FieldProps {
  /** Where the name stands more than once on a page. */
  id?: string
  options: readonly (readonly [value: string, label: string])[]
  value?: string | undefined
  autocomplete?: string
  required?: boolean
  /** Looked at first: the first field where something is wrong. */
  autofocus?: boolean
}

export function SelectField(props: SelectFieldProps): VNode {
  const { name, id = name, label, optional, hint, fault, options, value, ...select } = props
  return (
    <Frame {...{ name: id, label, optional, hint, fault }}>
      <select {...select} {...described({ ...props, name: id })} id={id} name={name}>
        {options.map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  )
}

function Frame({ name, label, optional, hint, fault, children }: FieldProps & { children: ComponentChildren }): VNode {
  return (
    <div class="field">
      <label class="label" for={name}>
        {label} {optional && <span class="optional">({optional})</span>}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

function described({ name, hint, fault }: FieldProps) {
  const by = [fault && `${name}-fault`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return { ...(by ? { 'aria-describedby': by } : {}), ...(fault ? { 'aria-invalid': 'true' as const } : {}) }
}
