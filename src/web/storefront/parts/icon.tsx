import type { VNode } from 'preact'

/** Line drawings of 24 units, in the colour of the letters around them. */
const drawings = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.700-1.800L20 20',
  person:
    'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.8-3.800 3.700-5.700 7.500-5.700s6.700 1.900 7.500 5.700',
  bag: 'M5.500 8h13l1 12.500h-15L5.500 8ZM8.700 10.500V7.300a3.300 3.300 0 0 1 6.600 0v3.200',
  lock: 'M6 10.500h12v9.500H6zM8.500 10.500V7.500a3.500 3.500 0 0 1 7 0v3',
  return: 'M8.500 5 4.500 9l4 4M4.500 9H15a4.750 4.750 0 0 1 0 9.500h-4',
  delivery:
    'M2.500 6.500h11.500v9.500H2.500zM14 9.500h4l3.500 3.500v3H14M7 18.500a1.750 1.750 0 1 0 0-3.500 1.750 1.750 0 0 0 0 3.500ZM17.500 18.500a1.750 1.750 0 1 0 0-3.500 1.750 1.750 0 0 0 0 3.500Z',
  star: 'm12 3.800 2.500 5.200 5.700.8-4.100 4 1 5.700-5.100-2.700-5.100 2.700 1-5.700-4.100-4 5.700-.8z',
  leaf: 'M5 19C4 10 9 4.500 20 4.500 20 14 15 19.500 7.500 18M5 20.500c1.500-5 4.500-8.500 9-10.500',
  letter: 'M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500',
  zoom: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm4.700-1.800L20 20M7.800 10.500h5.400M10.500 7.800v5.400',
  filter:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.500 9.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400ZM8.500 19.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400Z',
  cross: 'm6.500 6.500 11 11m0-11-11 11',
} as const

export type IconName = keyof typeof drawings

/** Says nothing to who listens: its name stands beside it. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
