import type { BodyOf, Schemas } from '../../api.ts'
import { writtenTexts } from '../markets/shop-markets.ts'

type Product = Schemas['Product']
type Texts = Record<string, string>

/** How one value of an option is called and shown. */
export interface Look {
  value: string
  label: Texts
  colour: string
  mediaId: string | null
  text: Texts
}

export interface Looks {
  options: { name: string; names: Texts; looks: Look[] }[]
}

export const looksOf = ({ options }: Product): Looks => ({
  options: options.map(({ name, names, values, labels, swatches }) => ({
    name,
    names: { ...names },
    looks: values.map((value) => ({
      value,
      label: { ...labels?.[value] },
      colour: swatches?.[value]?.colour ?? '',
      mediaId: swatches?.[value]?.mediaId ?? null,
      text: { ...swatches?.[value]?.text },
    })),
  })),
})

/** The options as the shop keeps them, without what was left empty. */
export const optionsOf = (
  { options }: Product,
  written: Looks,
): Required<Pick<BodyOf<'changeProduct'>, 'options'>> => ({
  options: options.map(({ name, values }, at) => {
    const { names = {}, looks = [] } = written.options[at] ?? {}
    const labels = looks.map(({ value, label }) => [value, writtenTexts(label)] as const)
    const swatches = looks.map((look) => [look.value, swatchOf(look)] as const)
    return {
      ...{ name, values: [...values] },
      ...given('names', writtenTexts(names)),
      ...given('labels', Object.fromEntries(labels.filter(([, label]) => isTold(label)))),
      ...given('swatches', Object.fromEntries(swatches.filter(([, swatch]) => isTold(swatch)))),
    }
  }),
})

const swatchOf = ({ colour, mediaId, text }: Look) => ({
  ...(colour ? { colour: colour.toLowerCase() } : {}),
  ...(mediaId ? { mediaId } : {}),
  ...given('text', writtenTexts(text)),
})

const isTold = (value: object): boolean => Object.keys(value).length > 0

const given = <Name extends string, Value extends object>(name: Name, value: Value) =>
  (isTold(value) ? { [name]: value } : {}) as Partial<Record<Name, Value>>
