/**
 * `j` and `k` go down and up in the rows of a list, `x` ticks the one that one is at; Enter opens it, as a link does.
 *
 * @returns whether the key did something
 */
export function moveInRows(key: string): boolean {
  if (document.querySelector('[role=dialog]')) return false
  const links = [...document.querySelectorAll<HTMLElement>('#content .row-link')]
  const row = document.activeElement?.closest('tr')
  const at = links.findIndex((link) => row?.contains(link))
  if (key === 'x') return tick(links[at])
  const step = { j: 1, k: -1 }[key]
  const next = step && links[Math.min(Math.max(at + step, 0), links.length - 1)]
  if (!next) return false
  next.focus()
  next.closest('tr')?.scrollIntoView({ block: 'nearest' })
  return true
}

function tick(link: HTMLElement | undefined): boolean {
  const box = link?.closest('tr')?.querySelector<HTMLInputElement>('.tick input[type=checkbox]')
  box?.click()
  return box != null
}
