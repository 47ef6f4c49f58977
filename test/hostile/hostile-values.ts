/** What no shopper would write, as text: quotes and commands, markup, bytes, directions, lengths. */
export const hostileTexts = [
  '',
  ' ',
  "'; drop table catalog.product; --",
  "' or '1'='1",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return process")()}}',
  '${7*7}',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  'a\u0000b',
  '\ud800',
  '\u202Eevil\u202C',
  '👩‍👩‍👧‍👦'.repeat(50),
  'x'.repeat(70_000),
  '-1',
  '1e999',
  'NaN',
  '00000000-0000-7000-8000-000000000000',
  '2026-02-30',
  '+99999-01-01T00:00:00Z',
  '=HYPERLINK("https://evil.example")',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  '9'.repeat(400),
  '%',
  '_',
  '\\',
  '(((((((((((((((((((((((((a+)+)+)+)+$',
] as const

/** What may stand where JSON has a value. */
export const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  0.1,
  1e9,
  -1e9,
  2 ** 53,
  1e308,
  [],
  {},
  [null],
  Array.from({ length: 3_000 }, () => 'tea'),
  { en: '<b>tea</b>', 'xx-!!': 'tea', __proto__: null },
  nested(200),
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = { inner: [value] }
  return value
}

/** The same choices for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function chooser(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    one: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
    some: <T>(from: readonly T[], count: number): T[] =>
      [...from]
        .map((value) => ({ value, at: next() }))
        .sort((a, b) => a.at - b.at)
        .slice(0, count)
        .map(({ value }) => value),
  }
}
