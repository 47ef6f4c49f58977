import { expect, it } from 'vitest'
import { inTx, testDatabase } from '../../testing/database.ts'
import { changeMarket, createMarket, findMarket } from './index.ts'

const db = await testDatabase()

it(
  'P6: a market keeps its countries in the order given, because the first is assumed before an address is known',
  inTx(db, async (tx) => {
    await createMarket(tx, {
      code: 'us',
      name: 'America',
      currency: 'USD',
      countries: ['US', 'CA'],
      locales: ['en'],
      taxIncluded: false,
    })
    expect((await findMarket(tx, 'us'))!.countries).toEqual(['US', 'CA'])
    await changeMarket(tx, { code: 'us', countries: ['CA', 'MX', 'US'] })
    expect((await findMarket(tx, 'us'))!.countries).toEqual(['CA', 'MX', 'US'])
  }),
)
