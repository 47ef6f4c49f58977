import type { BodyOf, Schemas } from '../../../api.ts'

type Card = Schemas['ProductCard']
type Sorting = BodyOf<'sortProduct'>

/** What sells changed products again exactly where they were sold before; one change for each place. */
export function placesBack(
  { sellIn = [], stopSellingIn = [] }: Pick<Sorting, 'sellIn' | 'stopSellingIn'>,
  changed: readonly string[],
  before: readonly Card[],
): Sorting[] {
  const idsOf = (wasKept: boolean, place: string) =>
    before
      .filter(({ id, notSoldIn }) => changed.includes(id) && notSoldIn.includes(place) === wasKept)
      .map(({ id }) => id)
  return [
    // First where they are sold again: so none is ever sold nowhere
    ...stopSellingIn.map((place) => ({ productIds: idsOf(false, place), sellIn: [place] })),
    ...sellIn.map((place) => ({ productIds: idsOf(true, place), stopSellingIn: [place] })),
  ].filter(({ productIds }) => productIds.length > 0)
}
