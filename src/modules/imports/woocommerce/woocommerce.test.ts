import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const header = `ID,Type,SKU,Name,Published,"In stock?",Stock,"Backorders allowed?","Weight (lbs)","Sale price","Regular price",Categories,Tags,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)"`

const read = async (...rows: string[]) => {
  const file = await readFile(Buffer.from([header, ...rows].join('\n')), { source: 'woocommerce', currency: 'USD' })
  return Array.from({ length: file.count }, (_, index) => file.productAt(index))
}

describe('the product CSV of WooCommerce', () => {
  it('A8: a simple product with sale price, weight in the unit of the header, categories and guarded formulas', async () => {
    const [cap] = await read(
      `48,simple,CAP,'=Cap,1,1,7,notify,.2,18,20,"Clothing > Hats, Gifts","red, warm",https://i.test/a.jpg,,,,,`,
    )
    expect(cap).toMatchObject({ key: 'id:48', findings: [] })
    expect(cap!.product).toMatchObject({
      ...{ title: '=Cap', status: 'active', categoryPath: ['Clothing', 'Hats'], tags: ['red', 'warm', 'Gifts'] },
      variants: [
        {
          ...{ sku: 'CAP', weightGrams: 91, price: { amount: 1_800 }, compareAt: { amount: 2_000 } },
          stock: { tracked: true, policy: 'continue', quantity: 7 },
        },
      ],
    })
  })

  it('A8: variations find their parent by SKU or ID, wherever it stands; “any” becomes each value', async () => {
    const [tee] = await read(
      `76,variation,T-RED,Red,1,1,,0,,,20,,,https://i.test/r.jpg,TEE,Colour,Red,Size,`,
      `77,variation,T-BLUE,Blue,1,0,,0,,,21,,,,id:44,Colour,Blue,Size,S`,
      `44,variable,TEE,Tee,1,1,,0,1,,,Clothing,,https://i.test/t.jpg,,Colour,"Red, Blue",Size,"S, M"`,
    )
    expect(tee!.product!.options).toEqual([
      { name: 'Colour', values: ['Red', 'Blue'] },
      { name: 'Size', values: ['S', 'M'] },
    ])
    expect(tee!.product!.variants).toMatchObject([
      { row: 2, optionValues: ['Red', 'S'], sku: 'T-RED', weightGrams: 454, price: { amount: 2_000 } },
      { row: 2, optionValues: ['Red', 'M'], sku: undefined, imageUrl: 'https://i.test/r.jpg' },
      { row: 3, optionValues: ['Blue', 'S'], stock: { tracked: true, policy: 'deny', quantity: 0 } },
    ])
    expect(tee!.product!.images).toEqual([{ url: 'https://i.test/t.jpg' }, { url: 'https://i.test/r.jpg' }])
  })

  it('A8: what cannot be sold here as it is stays a draft and says why; orphans and twins are refused', async () => {
    const all = await read(
      `1,grouped,G,Group,1,1,,0,,,,,,,,,,,`,
      `2,external,E,Elsewhere,1,1,,0,,,11,,,,,,,,`,
      `3,"simple, virtual, downloadable",A,Album,1,1,,0,,,15,,,,,,,,`,
      `4,variable,V,Lonely,1,1,,0,,,,,,,,Size,"S, M",,`,
      `5,simple,P,Private,0,1,,0,,,1,,,,,,,,`,
      `6,simple,Q,Draft,-1,1,,0,,,1,,,,,,,,`,
      `7,variation,O,Orphan,1,1,,0,,,1,,,,NONE,Size,S,,`,
      `1,simple,T,Twin,1,1,,0,,,1,,,,,,,,`,
      `,simple,,Nameless,1,1,,0,,,1,,,,,,,,`,
    )
    expect(all.map(({ row, product }) => [row, product?.status])).toEqual([
      ...[
        [2, 'draft'],
        [3, 'draft'],
        [4, 'active'],
        [5, 'draft'],
        [6, 'draft'],
        [7, 'draft'],
      ],
      ...[
        [9, undefined],
        [10, undefined],
        [8, undefined],
      ],
    ])
    expect(all[2]!.product!.variants[0]!.requiresDelivery).toBe(false)
    expect(all.at(-1)!.findings).toMatchObject([{ row: 8, field: 'Parent', level: 'problem' }])
  })
})
