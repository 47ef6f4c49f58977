import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { readyPart } from './kept-part.ts'

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
  heart: 'M12 20S4 15 4 9.200A4.2 4.2 0 0 1 12 7.500a4.2 4.2 0 0 1 8 1.700C20 15 12 20 12 20z',
  card: 'M3 6h18v12H3zM3 10h18M6.5 14.500h4',
  wallet:
    'M4 7.500h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-12a1.5 1.5 0 0 1 1.5-1.500H16v3.500M16 13.500h.01',
  bank: 'M3.5 9.5 12 4l8.5 5.500zM5.5 10v7M10 10v7M14 10v7M18.5 10v7M3.5 20h17',
  test: 'M9.5 3.500h5M10.5 3.500v6L5 18.500a1.5 1.5 0 0 0 1.3 2h11.400a1.5 1.5 0 0 0 1.3-2l-5.5-9v-6M8 15h8',
  box: 'M3.5 8 12 3.5 20.5 8v8.500L12 21l-8.5-4.500zM3.5 8l8.5 4.500L20.5 8M12 12.500V21',
  home: 'M4 11.5 12 4l8 7.500M6.5 10v9.500h11V10M10 19.500v-5h4v5',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  cross: 'm6.500 6.500 11 11m0-11-11 11',
  chat: 'M12 4c4.900 0 8.500 3.100 8.500 7.200S16.900 18.500 12 18.500c-.9 0-1.800-.1-2.600-.3L5 20.500l.9-3.700c-1.500-1.300-2.400-3.300-2.400-5.600C3.500 7.100 7.100 4 12 4z',
  send: 'M4 11.800 20 4.500l-5 15.500-3.700-6.200zM11.300 13.800 20 4.500',
  camera: 'M3.500 8h4l1.500-2.500h6L16.500 8h4v11h-17zM12 16.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600Z',
} as const

export type IconName = keyof typeof drawings

/** Says nothing to who listens: its name stands beside it. */
export const Icon = ({ name }: { name: IconName }): VNode => readyPart(drawn[name])

const drawn = Object.fromEntries(
  Object.entries(drawings).map(([name, path]) => [
    name,
    renderToString(
      <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>,
    ),
  ]),
) as Record<IconName, string>
