import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const read = async (csv: string, currency = 'USD') => {
  const file = await readFile(Buffer.from(csv), { source: 'shopify', currency })
  return { file, all: Array.from({ length: file.count }, (_, index) => file.productAt(index)) }
}

const old = `Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,Variant Image,Cost per item,Status
court,Court sneaker,<p>Low.</p>,Sora,Shoes > Sneakers,Shoe,"low, white",TRUE,Size,40,Colour,White,C-40,900.4,shopify,3,deny,89.00,99.00,TRUE,TRUE,880123,https://images.test/2.jpg,2,Side,Court,https://images.test/1.jpg,30,active
court,,,,,,,,,41,,White,C-41,900,shopify,-2,continue,89.00,80.00,TRUE,FALSE,8.8E+11,https://images.test/1.jpg,1,Front,,,,
court,,,,,,,,,,,,,,,,,,,,,,https://images.test/3.jpg,3,Back,,,,`

const renamed: Record<string, string> = {
  ...{
    Handle: 'URL handle',
    'Body (HTML)': 'Description',
    Published: 'Published on online store',
    'Variant SKU': 'SKU',
  },
  ...{ 'Variant Grams': 'Weight value (grams)', 'Variant Inventory Tracker': 'Inventory tracker' },
  ...{
    'Variant Inventory Qty': 'Inventory quantity',
    'Variant Inventory Policy': 'Continue selling when out of stock',
  },
  ...{ 'Variant Price': 'Price', 'Variant Compare At Price': 'Compare-at price', 'Variant Taxable': 'Charge tax' },
  ...{
    'Variant Requires Shipping': 'Requires shipping',
    'Variant Barcode': 'Barcode',
    'Image Src': 'Product image URL',
  },
  ...{ 'Variant Image': 'Variant image URL' },
}

describe('the product CSV of Shopify', () => {
  it('A8: rows of one handle become one product with variants, pictures, stock and prices', async () => {
    const { file, all } = await read(old)
    expect(file.findings).toMatchObject([{ row: 1, message: 'These columns are not imported: Cost per item.' }])
    expect(all).toHaveLength(1)
    expect(all[0]!.product).toMatchObject({
      ...{ handle: 'court', title: 'Court sneaker', vendor: 'Sora', type: 'Shoe', tags: ['low', 'white'] },
      ...{ status: 'active', categoryPath: ['Shoes', 'Sneakers'], seo: { title: 'Court' } },
      options: [
        { name: 'Size', values: ['40', '41'] },
        { name: 'Colour', values: ['White'] },
      ],
      images: [{ url: 'https://images.test/1.jpg', alt: 'Front' }, { alt: 'Side' }, { alt: 'Back' }],
    })
    expect(all[0]!.product!.variants).toMatchObject([
      {
        ...{ row: 2, optionValues: ['40', 'White'], sku: 'C-40', barcode: '880123', weightGrams: 900 },
        ...{ taxClass: 'standard', requiresDelivery: true, imageUrl: 'https://images.test/1.jpg' },
        ...{ price: { amount: 8_900 }, compareAt: { amount: 9_900 } },
        stock: { tracked: true, policy: 'deny', quantity: 3 },
      },
      {
        row: 3,
        taxClass: 'zero',
        barcode: undefined,
        compareAt: undefined,
        stock: { policy: 'continue', quantity: 0 },
      },
    ])
    expect(all[0]!.findings.map(({ field }) => field)).toEqual([
      ...['Variant Barcode', 'Variant Compare At Price', 'Variant Inventory Qty'],
    ])
  })

  it('A8: the new column names, in any case, say the same as the old ones', async () => {
    const [header, ...rows] = old.split('\n')
    const names = header!.split(',').map((name) => (renamed[name] ?? name).toUpperCase())
    const { all } = await read([names.join(','), ...rows].join('\n'))
    expect(all[0]!.product).toEqual((await read(old)).all[0]!.product)
  })

  it('A8: a bad variant row costs only the variant, a product without any is refused', async () => {
    const { all } = await read(`Handle,Title,Option1 Name,Option1 Value,Variant Price
tea,Tea,Size,50 g,-1
tea,,,100 g,9
tea,,,100 g,8
tea,,,,7
cup,Cup,Title,Default Title,1.005
pot,,,,3
jar,Jar,Title,Default Title,`)
    expect(all.map(({ key, product }) => [key, product?.variants.length])).toEqual([
      ...[
        ['tea', 1],
        ['cup', undefined],
        ['pot', undefined],
        ['jar', 1],
      ],
    ])
    expect(all.flatMap(({ findings }) => findings.map(({ row, field, level }) => [row, field, level]))).toEqual([
      [2, 'Variant Price', 'problem'],
      [5, 'Option1 Value', 'problem'],
      [4, 'Option1 Value', 'problem'],
      [6, 'Variant Price', 'problem'],
      [6, '', 'problem'],
      [7, 'Title', 'problem'],
      [8, 'Variant Price', 'warning'],
    ])
  })

  it('A8: prices with decimals are no won, and the message says what to do', async () => {
    const { all } = await read('Handle,Title,Variant Price\ntea,Tea,12.50', 'KRW')
    expect(all[0]!.findings[0]!.message).toContain('KRW, which has no decimals. If the prices are in another currency')
    expect((await read('Handle,Title,Variant Price\ntea,Tea,12000.00', 'KRW')).all[0]!.findings).toEqual([])
  })

  it.each([
    ['TRUE', 'active', 'FALSE', 'active'],
    ['FALSE', 'active', 'FALSE', 'draft'],
    ['', '', '', 'active'],
    ['TRUE', 'Archived', 'FALSE', 'archived'],
    ['TRUE', 'unlisted', 'FALSE', 'draft'],
    ['TRUE', 'active', 'TRUE', 'draft'],
  ])('A8: published %j, status %j and gift card %j is %s', async (published, status, gift, expected) => {
    const { all } = await read(
      `Handle,Title,Published,Status,Gift Card,Variant Price\na,A,${published},${status},${gift},1`,
    )
    expect(all[0]!.product!.status).toBe(expected)
  })
})
