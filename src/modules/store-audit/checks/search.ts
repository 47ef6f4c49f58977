import { auto, type Check } from '../check.ts'
import { fail, holds, notHere, pass, some } from '../verdicts.ts'

/** Fewer searches say nothing. */
const leastSearches = 20
const mostInVain = 0.15

/** That who asks gets an answer. */
export const searchChecks: readonly Check[] = [
  auto('search.explained', {
    title: 'Words that find nothing are explained',
    about: 'Every term searched three times or more without a result has a synonym.',
    why: 'Each is a wish in the shopper’s own words.',
    mend: 'Tell the search which word of yours she means, or order what she asked for.',
    mendAt: '/searches',
    weight: 4,
    judge: ({ goods: { searches } }) =>
      searches.unexplained.length === 0
        ? pass('None is left.')
        : fail(
            `${some(searches.unexplained.length, 'term finds', 'terms find')} nothing.`,
            searches.unexplained.map((one) => ({
              ...{ label: one.term, detail: some(one.searches, 'search', 'searches') },
              ...{ mendAt: '/searches', page: `/search?q=${encodeURIComponent(one.term)}` },
            })),
          ),
  }),
  auto('search.in-vain', {
    title: 'Few searches are in vain',
    about: `At most ${mostInVain * 100} in a hundred end without a result. Judged from ${leastSearches} searches on.`,
    why: 'Who searched and found nothing seldom looks around.',
    mend: 'Begin with the terms that are searched most.',
    mendAt: '/searches',
    weight: 3,
    judge: ({ goods: { searches } }) => {
      if (searches.all < leastSearches) return notHere(`Only ${some(searches.all, 'search', 'searches')} so far.`)
      const said = `${searches.inVain} of ${searches.all} searches found nothing.`
      return holds(searches.inVain <= searches.all * mostInVain, said, said)
    },
  }),
  auto('search.best-seller', {
    title: 'What sells best is found by its name',
    about: 'A search for the name of the product that is ordered most shows it on the first page.',
    why: 'It is what most people search for.',
    mend: 'Look at its name: it should be the word that shoppers use.',
    mendAt: '/searches',
    weight: 3,
    judge: ({ site: { findsBestSeller } }) => {
      if (!findsBestSeller) return notHere('Nothing is on sale yet.')
      const { term, found } = findsBestSeller
      return holds(found, `“${term}” finds it.`, `“${term}” does not find it.`)
    },
  }),
]
