import type { VNode } from 'preact'

/** The colour as a drawing: its value is data, and pages carry no inline style. */
export function Swatch({ colour }: { colour: string }): VNode {
  return (
    <svg class="swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="9.25" fill={colour} stroke="rgb(128 120 110 / 45%)" stroke-width="0.75" />
    </svg>
  )
}
