import type { VNode } from 'preact'

/** A present in paper with a cord, for what is done to an order with love. */
export function PresentDrawing(): VNode {
  return (
    <svg class="present" viewBox="0 0 96 96" width="72" height="72" aria-hidden="true" focusable="false">
      <rect class="tint" width="96" height="96" rx="14" />
      <rect class="paper" x="18" y="38" width="60" height="42" rx="4" />
      <rect class="lid" x="14" y="30" width="68" height="13" rx="4" />
      <path class="cord" d="M48 30v50M48 30c-6-14-22-13-20-4 1 4 12 4 20 4zm0 0c6-14 22-13 20-4-1 4-12 4-20 4z" />
      <rect class="card" x="55" y="52" width="17" height="12" rx="1.5" transform="rotate(6 63 58)" />
      <path class="ink" d="M58.5 57h9M58.3 60.500h6" transform="rotate(6 63 58)" />
    </svg>
  )
}

/** An open basket, for a cart with nothing in it yet. */
export function BasketDrawing(): VNode {
  return (
    <svg class="basket" viewBox="0 0 200 150" width="200" height="150" aria-hidden="true" focusable="false">
      <ellipse class="shade" cx="100" cy="136" rx="76" ry="8" />
      <path class="handle" d="M52 66c0-60 96-60 96 0" />
      <path class="side" d="M26 64h148l-14 62a10 10 0 0 1-10 8H50a10 10 0 0 1-10-8z" />
      <path class="weave" d="M33 84h134M37 104h126M68 66l6 66M100 66v66M132 66l-6 66" />
      <rect class="rim" x="20" y="58" width="160" height="14" rx="7" />
    </svg>
  )
}
