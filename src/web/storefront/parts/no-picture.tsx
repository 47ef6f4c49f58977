import type { VNode } from 'preact'

/** Stands where a picture is still to come: the first letter of what it would show. */
export const NoPicture = ({ title }: { title: string }): VNode => (
  <span class="no-picture display" aria-hidden="true">
    {/[\p{L}\p{N}]/u.exec(title)?.[0].toLocaleUpperCase() ?? ''}
  </span>
)
