import { MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core'
import { digitsOf } from '../../money.ts'
import { useCurrencies } from '../../shop.ts'
import type { FieldsOf } from './leaf-fields.tsx'
import type { Leaf } from './tree.ts'
import { segmentWords } from './words.ts'

const said = segmentWords
const listed = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

interface Bounded {
  atLeast?: number | undefined
  atMost?: number | undefined
}

/** From how many to how many; one may be left empty. */
function Bounds<Of extends Leaf & Bounded>({
  leaf,
  change,
  most,
  unit = 1,
}: {
  leaf: Of
  change: (leaf: Leaf) => void
  most: number
  unit?: number
}) {
  const { atLeast, atMost, ...bare } = leaf
  const set = (bounds: Bounded) =>
    change({
      ...bare,
      ...(bounds.atLeast === undefined ? {} : { atLeast: bounds.atLeast }),
      ...(bounds.atMost === undefined ? {} : { atMost: bounds.atMost }),
    } as unknown as Leaf)
  const from = (value: string | number) => (value === '' ? undefined : Math.round(Number(value) * unit))
  const shown = (bound: number | undefined) => (bound === undefined ? '' : bound / unit)
  const field = { min: 0, max: most, allowDecimal: unit > 1, clampBehavior: 'strict' } as const
  return (
    <>
      <NumberInput
        label={said.atLeast}
        {...field}
        value={shown(atLeast)}
        onChange={(value) => set({ atLeast: from(value), atMost })}
      />
      <NumberInput
        label={said.atMost}
        {...field}
        value={shown(atMost)}
        onChange={(value) => set({ atLeast, atMost: from(value) })}
      />
    </>
  )
}

/** What else than goods something can be about. */
const ways = (event: string): { value: string; label: string }[] =>
  Object.entries(said.ways[event] ?? {}).map(([value, label]) => ({ value, label }))

export function EventFields({ leaf, change, choices }: FieldsOf<'event'>) {
  const bare = { ...leaf }
  delete bare.about
  const set = (about: string[]) => change(about.length === 0 ? bare : { ...bare, about })
  return (
    <>
      <Select
        label={said.event}
        allowDeselect={false}
        data={listed(said.events)}
        value={leaf.event}
        onChange={(event) => event && change({ ...bare, event: event as typeof leaf.event })}
      />
      {['bought', 'viewed', 'reviewed'].includes(leaf.event) && (
        <MultiSelect
          label={said.products}
          placeholder={leaf.about ? undefined : said.anyProduct}
          searchable
          maxValues={50}
          data={[
            { group: said.also[leaf.event] ?? '', items: ways(leaf.event) },
            { group: said.products, items: [...choices.products] },
          ].filter(({ items }) => items.length > 0)}
          value={leaf.about ?? []}
          onChange={set}
        />
      )}
      {leaf.event === 'told' && (
        <TagsInput
          label={said.names}
          placeholder={said.namesHint}
          description={said.namesAbout}
          data={ways('told').map(({ value }) => value)}
          maxTags={50}
          value={leaf.about ?? []}
          onChange={set}
        />
      )}
      <Bounds leaf={leaf} change={change} most={100} />
      <NumberInput
        label={said.within}
        min={1}
        max={365}
        clampBehavior="strict"
        allowDecimal={false}
        value={leaf.days || ''}
        onChange={(days) => change({ ...leaf, days: Number(days) || 0 })}
      />
    </>
  )
}

export function FigureFields({ leaf, change }: Omit<FieldsOf<'figure'>, 'choices'>) {
  const currencies = useCurrencies()
  const { currency, ...bare } = leaf
  return (
    <>
      <Select
        label={said.figure}
        allowDeselect={false}
        data={listed(said.figures)}
        value={leaf.figure}
        onChange={(value) => {
          const figure = value as typeof leaf.figure
          change({ ...bare, figure, ...(figure === 'spend' ? { currency: currencies[0] ?? 'USD' } : {}) })
        }}
      />
      {currency && (
        <Select
          label={said.currency}
          allowDeselect={false}
          data={[...new Set([...currencies, currency])]}
          value={currency}
          onChange={(next) => next && change({ ...leaf, currency: next })}
        />
      )}
      <Bounds
        leaf={leaf}
        change={change}
        most={leaf.figure.startsWith('days-') ? 36_500 : 1_000_000_000}
        unit={currency ? 10 ** digitsOf(currency) : 1}
      />
    </>
  )
}

const channels = ['email', 'sms', 'push', 'messenger', 'phone', 'post']
const purposes = ['marketing', 'night-marketing', 'reviews']

export const ConsentFields = ({ leaf, change }: Omit<FieldsOf<'consent'>, 'choices'>) => (
  <>
    <Select
      label={said.channel}
      allowDeselect={false}
      data={channels}
      value={leaf.channel}
      onChange={(channel) => change({ ...leaf, channel: channel as typeof leaf.channel })}
    />
    <Select
      label={said.purpose}
      allowDeselect={false}
      data={purposes}
      value={leaf.purpose}
      onChange={(purpose) => change({ ...leaf, purpose: purpose as typeof leaf.purpose })}
    />
    <Select
      label={said.said}
      allowDeselect={false}
      data={listed(said.states)}
      value={leaf.is}
      onChange={(is) => change({ ...leaf, is: is as typeof leaf.is })}
    />
  </>
)
