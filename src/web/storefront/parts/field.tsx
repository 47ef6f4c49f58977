import type { ComponentChildren, InputHTMLAttributes, VNode } from 'preact'

interface FieldProps {
  name: string
  label: string
  /** Said beside the label when the field may stay empty. */
  optional?: string | undefined
  hint?: string | undefined
  /** What is wrong with what was typed, and what to do. */
  fault?: string | undefined
}

/** One line to fill in: its label, what it is for, and what is wrong with it, tied together for screen readers. */
export function TextField(props: FieldProps & InputHTMLAttributes<HTMLInputElement>): VNode {
  const { name, label, optional, hint, fault, ...input } = props
  return (
    <Frame {...{ name, label, optional, hint, fault }}>
      <input {...input} {...described(props)} id={name} name={name} />
    </Frame>
  )
}

export interface SelectFieldProps extends FieldProps {
  options: readonly (readonly [value: string, label: string])[]
  value?: string | undefined
  autocomplete?: string
  required?: boolean
}

export function SelectField(props: SelectFieldProps): VNode {
  const { name, label, optional, hint, fault, options, value, ...select } = props
  return (
    <Frame {...{ name, label, optional, hint, fault }}>
      <select {...select} {...described(props)} id={name} name={name}>
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
