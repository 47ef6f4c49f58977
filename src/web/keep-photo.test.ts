import { describe, expect, it } from 'vitest'
import { darkroom } from '../adapters/darkroom/darkroom.ts'
import { edgeOf } from '../kernel/edge.ts'
import { query } from '../kernel/query.ts'
import { inTransaction } from '../kernel/transaction.ts'
import { mostPicturesFromNetwork, TooManyPictures } from '../modules/reviews/index.ts'
import { testDatabase } from '../testing/database.ts'
import { filesInMemory } from '../testing/files.ts'
import { aHeic, aPhoto, heavy } from '../testing/photos.ts'
import { keepPhoto } from './keep-photo.ts'

const db = await testDatabase()

describe('a photo for a review', () => {
  it('T5: leaves nothing where it is refused, whether it was made anew already or not', async () => {
    const photos = { files: filesInMemory(), darkroom: darkroom() }
    const asker = { ip: '203.0.113.9' }
    const send = (content: Buffer) => keepPhoto(edgeOf(db), photos, { content, asker })
    await send(await aPhoto())
    await inTransaction(db, (tx) =>
      query(
        tx,
        `with media as (
           insert into media.asset (id, kind, content_hash, source_url, state, created_at, changed_at)
           select gen_random_uuid(), 'image', content_hash, 'https://photos.test/' || n, 'fetched', $2, $2
           from media.original, generate_series(1, $1::int) as n returning id
         )
         insert into reviews.picture (media_id, network, sent_at)
         select media.id, network, sent_at from media, reviews.picture`,
        [mostPicturesFromNetwork - 1, tx.now],
      ),
    )
    const before = [...photos.files.kept.keys()]
    for (const content of [await aPhoto(), heavy(aHeic)]) {
      await expect(send(content)).rejects.toBeInstanceOf(TooManyPictures)
      expect([...photos.files.kept.keys()]).toEqual(before)
    }
  })
})
