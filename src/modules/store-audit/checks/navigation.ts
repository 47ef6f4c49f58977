import { auto, type Check } from '../check.ts'
import { fail, holds, judgeEach, pass, some } from '../verdicts.ts'
import { pagesOfKind, seenPages, wrongPage } from './looking.ts'

const mostLevels = 3
const [leastEntries, mostEntries] = [2, 8]

/** From anywhere to anything, and back. */
export const navigationChecks: readonly Check[] = [
  auto('navigation.depth', {
    title: 'Categories go three levels deep at most',
    about: 'Counted from the widest category down.',
    why: 'Each level loses those who guess wrong; wide and shallow is found faster (Nielsen Norman Group, “Flat vs. Deep Hierarchies”).',
    mend: 'Move the deepest categories one level up, or join them.',
    mendAt: '/categories',
    weight: 3,
    appliesTo: ({ goods }) => (goods.deepest.levels === 0 ? 'The shop has no categories.' : undefined),
    judge: ({ goods: { deepest } }) =>
      deepest.levels <= mostLevels
        ? pass(`The deepest is ${some(deepest.levels, 'level')} down.`)
        : fail(`“${deepest.title}” is ${deepest.levels} levels down.`, [
            { label: deepest.title, mendAt: '/categories' },
          ]),
  }),
  auto('navigation.breadcrumbs', {
    title: 'Every list and product page shows the way back up',
    about: 'A trail from the front page to here, of two to five steps.',
    why: 'Most people who come from a search engine land on a product and look around from there (Baymard, “Breadcrumbs”).',
    mend: 'Put the product into a category or a collection.',
    mendAt: '/products',
    weight: 3,
    judge: (evidence) =>
      judgeEach(pagesOfKind(evidence, 'list', 'product'), {
        wrong: (page) =>
          page.trail.length >= 2 && page.trail.length <= 5
            ? undefined
            : wrongPage(page, page.trail.length < 2 ? 'no trail' : some(page.trail.length, 'step')),
        good: (count) => `All ${some(count, 'page')} do.`,
        bad: (count, of) => `${count} of ${some(of, 'page')} ${count === 1 ? 'does' : 'do'} not.`,
        none: 'No list and no product page was read.',
      }),
  }),
  auto('navigation.breadcrumb-data', {
    title: 'Search engines are told the same trail',
    about: 'The structured data BreadcrumbList of a product page has the steps that the page shows, in their order.',
    why: 'Then the trail stands in the result in place of the address (Google Search Central, “Breadcrumb”).',
    mend: 'This is the look’s doing; tell whoever changed its templates.',
    mendAt: '/settings',
    weight: 2,
    judge: (evidence) =>
      judgeEach(pagesOfKind(evidence, 'product'), {
        wrong: (page) =>
          page.trailData.join(' › ') === page.trail.join(' › ')
            ? undefined
            : wrongPage(page, page.trailData.join(' › ') || 'none'),
        good: (count) => `So it is on all ${some(count, 'product page')}.`,
        bad: (count, of) => `It differs on ${count} of ${some(of, 'product page')}.`,
        none: 'No product page was read.',
      }),
  }),
  auto('navigation.search', {
    title: 'Search is on every page',
    about: 'A field to search in stands on every page but the checkout.',
    why: 'Who searches knows what she wants, and buys more often.',
    mend: 'This is the look’s doing; tell whoever changed its templates.',
    mendAt: '/settings',
    weight: 4,
    judge: (evidence) =>
      judgeEach(
        seenPages(evidence).filter(({ kind }) => kind !== 'checkout'),
        {
          wrong: (page) => (page.hasSearch ? undefined : wrongPage(page, 'has none')),
          good: (count) => `It stands on all ${some(count, 'page')}.`,
          bad: (count) => `${some(count, 'page has', 'pages have')} none.`,
          none: 'No page was read.',
        },
      ),
  }),
  auto('navigation.lost', {
    title: 'Who is lost is helped on',
    about: 'An address that does not exist answers 404, with a search field and at least three links to go on by.',
    why: 'Old links never die; a dead end does not sell (Google Search Central, “Create useful 404 pages”).',
    mend: 'This is the look’s doing; tell whoever changed its templates.',
    mendAt: '/settings',
    weight: 2,
    judge: ({ pages }) => {
      const lost = pages.find(({ kind }) => kind === 'lost')
      if (!lost) return fail('No such page was read.')
      if (lost.status !== 404) return fail(`It answers ${lost.status}, so search engines take it for a page.`)
      return holds(
        lost.hasSearch && lost.links.length >= 3,
        `It offers search and ${some(lost.links.length, 'link')}.`,
        `It offers ${lost.hasSearch ? 'search' : 'no search'} and ${some(lost.links.length, 'link')}.`,
      )
    },
  }),
  auto('navigation.placed', {
    title: 'Every product can be found by looking around',
    about: 'Every product on sale is in a collection that is published, or in a category.',
    why: 'What nothing leads to is found by search alone.',
    mend: 'Put them into a collection, or write a rule that gathers them.',
    mendAt: '/collections',
    weight: 4,
    appliesTo: ({ goods }) => (goods.active === 0 ? 'Nothing is on sale yet.' : undefined),
    judge: ({ goods: { active, unplaced } }) =>
      unplaced.count === 0
        ? pass(`All ${some(active, 'product')} are.`)
        : {
            ...fail(
              `${some(unplaced.count, 'product is', 'products are')} in none.`,
              unplaced.first.map(({ id, title }) => ({ label: title, mendAt: `/products/${id}` })),
            ),
            foundCount: unplaced.count,
          },
  }),
  auto('navigation.filled', {
    title: 'No collection is empty',
    about: 'Every published collection shows at least one product on sale.',
    why: 'An empty shelf says that the shop is closing.',
    mend: 'Fill it, loosen its rule, or take it off the shop.',
    mendAt: '/collections',
    weight: 3,
    appliesTo: ({ goods }) => (goods.collections === 0 ? 'The shop has no published collections.' : undefined),
    judge: ({ goods: { collections, emptyCollections } }) =>
      emptyCollections.length === 0
        ? pass(`None of ${some(collections, 'collection')} is.`)
        : fail(
            `${some(emptyCollections.length, 'collection is', 'collections are')}.`,
            emptyCollections.map(({ id, title }) => ({ label: title, mendAt: `/collections/${id}` })),
          ),
  }),
  auto('navigation.menu', {
    title: 'The menu can be taken in at a glance',
    about: `It has ${leastEntries} to ${mostEntries} entries.`,
    why: 'More than that is read and not seen; a simple bar is what shoppers expect.',
    mend: 'Publish fewer collections, or put the important ones first.',
    mendAt: '/collections',
    weight: 2,
    judge: (evidence) => {
      const home = pagesOfKind(evidence, 'home')[0]
      if (!home) return fail('The front page could not be read.')
      const said = `It has ${some(home.menuEntries, 'entry', 'entries')}.`
      return holds(home.menuEntries >= leastEntries && home.menuEntries <= mostEntries, said, said)
    },
  }),
  auto('navigation.links', {
    title: 'No link leads nowhere',
    about: 'The links of the pages that were read are tried, at most sixty different ones.',
    why: 'A dead link is a promise not kept.',
    mend: 'Mend the link, or bring the page back.',
    mendAt: '/collections',
    weight: 3,
    judge: ({ site: { deadLinks, linksTried } }) =>
      deadLinks.length === 0
        ? pass(`All ${some(linksTried, 'link')} lead somewhere.`)
        : fail(
            `${deadLinks.length} of ${some(linksTried, 'link')} do not.`,
            deadLinks.map(({ path, status }) => ({ label: path, detail: String(status), page: path })),
          ),
  }),
]
