import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { RateTerms } from './rate.ts'
import type { Place, ZoneTerms } from './zone.ts'

export interface Rate extends RateTerms {
  id: string
  code: string
  position: number
}

export interface Zone extends ZoneTerms {
  id: string
  rates: Rate[]
}

interface Row {
  id: string
  name: string
  places: Place[]
  free_returns: boolean
  rates: { id: string; code: string; position: number; terms: RateTerms }[]
}

/** All zones with their rates, by name. There are at most 200, with at most 50 rates each. */
export const listZones = keep({
  name: 'delivery.zones',
  tables: ['delivery.zone', 'delivery.rate'],
  load: async (read): Promise<Zone[]> =>
    (await query<Row>(read, `${selectZones} order by zone.name, zone.id`)).map(zoneOf),
})

/** The zones that may hold for a country; whether region and postcode fit is for `fitOf` to say. */
export async function zonesFor(read: Read, country: string): Promise<Zone[]> {
  const zones = await listZones(read)
  return zones.filter(({ places }) => places.some((place) => place.country === country || place.country === '*'))
}

const zoneOf = (row: Row): Zone => ({
  id: row.id,
  name: row.name,
  places: row.places,
  freeReturns: row.free_returns,
  rates: row.rates.map(({ terms, ...rate }) => ({ ...rate, ...terms })),
})

const selectZones = `
  select zone.id, zone.name, zone.places, zone.free_returns, coalesce((
    select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'position', position, 'terms', terms)
      order by position, code)
    from delivery.rate where rate.zone_id = zone.id
  ), '[]') as rates
  from delivery.zone`
