import { describe, expect, it } from 'vitest'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { addMedia, receiveDrawing } from '../media/index.ts'
import {
  arrangeMedia,
  attachMedia,
  CatalogInputInvalid,
  createProduct,
  detachMedia,
  findProduct,
  findProductByHandle,
  type NewProduct,
  VariantUnknown,
} from './index.ts'

const db = await testDatabase()
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)
const nobody = '01890000-0000-7000-8000-000000000000'

async function aPicture(tx: Tx, colour: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="${colour}"/></svg>`
  return addMedia(tx, { file: await receiveDrawing(filesInMemory(), svg, 4) })
}

const sneakers: NewProduct = {
  title: { en: 'White sneakers' },
  status: 'active',
  options: [
    { name: 'Size', values: ['38', '39'] },
    { name: 'Colour', values: ['White'], names: { ko: '색상' }, labels: { White: { ko: '흰색' } } },
  ],
}

describe('media of a product', () => {
  it(
    'D7: a variant shows its own pictures first, and a shade its colour, photo and words',
    inTx(db, async (tx) => {
      const [front, white, swatch] = [
        await aPicture(tx, 'red'),
        await aPicture(tx, 'white'),
        await aPicture(tx, 'blue'),
      ]
      const shade = { colour: '#f8f8f4', mediaId: swatch, text: { en: 'Warm white' } }
      const product = await createProduct(tx, {
        ...sneakers,
        options: [sneakers.options![0]!, { ...sneakers.options![1]!, swatches: { White: shade } }],
        media: [{ mediaId: front }],
      })
      const shown = await attachMedia(tx, {
        productId: product.id,
        mediaId: white,
        alt: { en: 'White, from the side' },
        variantIds: [product.variants[1]!.id],
      })
      expect(shown.media).toEqual([
        { mediaId: front, alt: {} },
        { mediaId: white, alt: { en: 'White, from the side' } },
      ])
      expect(shown.variants.map(({ mediaId }) => mediaId)).toEqual([undefined, white])
      const page = await findProductByHandle(tx, { handle: 'white-sneakers', locale: 'en' })
      expect(page).toMatchObject({
        product: {
          options: [{}, { values: [{ value: 'White', colour: '#f8f8f4', mediaId: swatch, text: 'Warm white' }] }],
          variants: [{ mediaIds: [] }, { mediaIds: [white] }],
        },
      })
    }),
  )

  it(
    'can be put in order and taken away, also from variants',
    inTx(db, async (tx) => {
      const [a, b] = [await aPicture(tx, 'red'), await aPicture(tx, 'blue')]
      const { id, variants } = await createProduct(tx, { title: { en: 'Tea' }, media: [{ mediaId: a }] })
      await attachMedia(tx, { productId: id, mediaId: b, position: 0, variantIds: [variants[0]!.id] })
      const order = async () => (await findProduct(tx, id))!.media.map(({ mediaId }) => mediaId)
      expect(await order()).toEqual([b, a])
      await arrangeMedia(tx, { productId: id, mediaIds: [a, b] })
      expect(await order()).toEqual([a, b])
      expect(await no(arrangeMedia(tx, { productId: id, mediaIds: [a] }))).toBeInstanceOf(CatalogInputInvalid)
      expect(await no(arrangeMedia(tx, { productId: id, mediaIds: [a, a] }))).toBeInstanceOf(CatalogInputInvalid)
      const wrong = attachMedia(tx, { productId: id, mediaId: a, variantIds: [nobody] })
      expect(await no(wrong)).toBeInstanceOf(VariantUnknown)
      expect(await order()).toEqual([a, b])
      await detachMedia(tx, { productId: id, mediaId: b })
      const left = await detachMedia(tx, { productId: id, mediaId: b })
      expect([left.media.length, left.variants[0]!.mediaIds]).toEqual([1, []])
    }),
  )
})
