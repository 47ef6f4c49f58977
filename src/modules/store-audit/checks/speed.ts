import { auto, type Check } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import type { PageFacts, PagePicture } from '../page/page-facts.ts'
import { judgeEach, notHere, pass, fail, some } from '../verdicts.ts'
import { inKilobytes, seenPages, wrongPage } from './looking.ts'

/** The most that travels before a page can be read, in bytes. */
const mostPage = 60_000
const mostCode = 170_000
const mostPicture = 250_000
const mostElements = 1_400
const mostFiles = 30
/** Largest contentful paint that counts as good (web.dev/articles/lcp), for three visitors in four. */
const goodPaintMs = 2_500

const withPictures = (evidence: Evidence) => seenPages(evidence).filter(({ pictures }) => pictures.length > 0)

/** Pages on which some pictures are wrong, with how many. */
const wrongPictures = (page: PageFacts, isWrong: (picture: PagePicture) => boolean) => {
  const count = page.pictures.filter(isWrong).length
  return count > 0 ? wrongPage(page, `${count} of ${some(page.pictures.length, 'picture')}`) : undefined
}

/** How soon there is something to see. */
export const speedChecks: readonly Check[] = [
  auto('speed.page-weight', {
    title: 'Pages are light',
    about: `The text of a page travels compressed, with at most ${inKilobytes(mostPage)}.`,
    why: 'On a phone network every kilobyte is waited for (web.dev, “Total byte weight”).',
    mend: 'Shorten long descriptions and lists, and look whether the proxy in front takes compression away.',
    mendAt: '/products',
    weight: 4,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.bytes > mostPage ? wrongPage(page, inKilobytes(page.bytes)) : undefined),
        good: (count) => `All ${some(count, 'page')} travel with at most ${inKilobytes(mostPage)}.`,
        bad: (count) => `${some(count, 'page is', 'pages are')} heavier than ${inKilobytes(mostPage)}.`,
        none: 'No page was read.',
      }),
  }),
  auto('speed.elements', {
    title: 'Pages are uncluttered',
    about: `A page has at most ${mostElements} elements.`,
    why: 'Browsers slow down above 1,400 elements (Lighthouse, “DOM size”), and so does whoever looks for something.',
    mend: 'Show fewer things at once: shorter lists, fewer collections on the front page.',
    mendAt: '/collections',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.elements > mostElements ? wrongPage(page, String(page.elements)) : undefined),
        good: (count) => `None of ${some(count, 'page')} has more than ${mostElements} elements.`,
        bad: (count) => `${some(count, 'page has', 'pages have')} more than ${mostElements} elements.`,
        none: 'No page was read.',
      }),
  }),
  auto('speed.files', {
    title: 'Few files come before the first look',
    about: `Style sheets, scripts, letterforms and the pictures that are loaded at once: at most ${mostFiles} a page.`,
    why: 'Each file is a way to the server and back (web.dev, “Keep request counts low”).',
    mend: 'Let pictures below the first screen load later, and take foreign scripts out.',
    mendAt: '/settings',
    weight: 2,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.files > mostFiles ? wrongPage(page, String(page.files)) : undefined),
        good: (count) => `None of ${some(count, 'page')} asks for more than ${mostFiles} files at once.`,
        bad: (count) => `${some(count, 'page asks', 'pages ask')} for more than ${mostFiles} files at once.`,
        none: 'No page was read.',
      }),
  }),
  auto('speed.code', {
    title: 'Scripts and styles are small',
    about: `Scripts and style sheets of a page travel with at most ${inKilobytes(mostCode)} together.`,
    why: 'Scripts cost a phone more than pictures of the same size (web.dev, “The cost of JavaScript”).',
    mend: 'Take out scripts that no longer earn their place.',
    mendAt: '/settings',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.codeBytes > mostCode ? wrongPage(page, inKilobytes(page.codeBytes)) : undefined),
        good: (count) => `On none of ${some(count, 'page')} do they weigh more than ${inKilobytes(mostCode)}.`,
        bad: (count) => `On ${some(count, 'page')} they weigh more than ${inKilobytes(mostCode)}.`,
        none: 'No page was read.',
      }),
  }),
  auto('speed.picture-formats', {
    title: 'Pictures come in a modern format and in several widths',
    about: 'Every picture of the goods is offered as AVIF or WebP, with widths for phone and desk.',
    why: 'AVIF and WebP are a third to a half lighter at the same look (web.dev, “Serve images in modern formats”).',
    mend: 'Upload the picture again; its sizes are made within minutes. Look under System whether jobs fail.',
    mendAt: '/products',
    weight: 3,
    judge: (evidence) =>
      judgeEach(withPictures(evidence), {
        wrong: (page) => wrongPictures(page, ({ isModern, hasWidths }) => !isModern || !hasWidths),
        good: (count) => `So it is on all ${some(count, 'page')} with pictures.`,
        bad: (count, of) => `On ${count} of ${some(of, 'page')} there are others.`,
        none: 'The pages that were read show no pictures.',
      }),
  }),
  auto('speed.picture-bytes', {
    title: 'No picture is heavy on a phone',
    about: `The width that a phone loads weighs at most ${inKilobytes(mostPicture)}. Judged on the pictures that were fetched.`,
    why: 'Pictures are most of what a shop sends (HTTP Archive, “Page weight”).',
    mend: 'Upload a calmer picture, or one without a noisy background.',
    mendAt: '/products',
    weight: 3,
    judge: (evidence) =>
      judgeEach(
        withPictures(evidence).filter(({ pictures }) => pictures.some(({ bytes }) => bytes > 0)),
        {
          wrong: (page) => wrongPictures(page, ({ bytes }) => bytes > mostPicture),
          good: (count) => `So it is on all ${some(count, 'page')} whose pictures were fetched.`,
          bad: (count, of) => `On ${count} of ${some(of, 'page')} one weighs more.`,
          none: 'No picture could be fetched.',
        },
      ),
  }),
  auto('speed.first-picture', {
    title: 'The first picture comes first, the others when they are needed',
    about: 'The first picture of a page is loaded at once; of the others at most three are.',
    why: 'What is seen first decides how fast a page feels (web.dev, “Optimize LCP”).',
    mend: 'This is the look’s doing; tell whoever changed its templates.',
    mendAt: '/settings',
    weight: 3,
    judge: (evidence) =>
      judgeEach(
        seenPages(evidence).filter(({ kind, pictures }) => kind === 'product' && pictures.length > 0),
        {
          wrong: (page) => {
            const eager = page.pictures.filter(({ isLazy }) => !isLazy).length
            if (page.pictures[0]!.isLazy) return wrongPage(page, 'its first picture waits')
            return eager > 4 ? wrongPage(page, `${eager} at once`) : undefined
          },
          good: (count) => `So it is on ${some(count, 'product page')}.`,
          bad: (count, of) => `${count} of ${some(of, 'product page')} ${count === 1 ? 'does' : 'do'} it otherwise.`,
          none: 'No product page with a picture was read.',
        },
      ),
  }),
  auto('speed.files-kept', {
    title: 'Browsers keep what does not change',
    about: 'Scripts, style sheets and letterforms have names of their content and may be kept for a year.',
    why: 'The second page needs nothing anew (web.dev, “Serve static assets with an efficient cache policy”).',
    mend: 'Let the proxy in front pass on the header Cache-Control as the shop sets it.',
    mendAt: '/system',
    weight: 2,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.unkept.length > 0 ? wrongPage(page, page.unkept[0]!) : undefined),
        good: (count) => `So it is with all files of ${some(count, 'page')}.`,
        bad: (count) => `On ${some(count, 'page')} a file is asked for each time.`,
        none: 'No page was read.',
      }),
  }),
  auto('speed.other-hosts', {
    title: 'Pages load from at most two foreign hosts',
    about: 'Scripts, pictures, frames and letterforms from elsewhere are counted by host; the checkout’s payment too.',
    why: 'Each host is another connection, and another one who learns who looks (web.dev, “Efficiently load third-party JavaScript”).',
    mend: 'Keep letterforms and pictures in the shop itself, and take counters out that nobody reads.',
    mendAt: '/settings',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.otherHosts.length > 2 ? wrongPage(page, page.otherHosts.join(', ')) : undefined),
        good: (count) => `None of ${some(count, 'page')} loads from more than two.`,
        bad: (count) => `${some(count, 'page loads', 'pages load')} from more than two.`,
        none: 'No page was read.',
      }),
  }),
  auto('speed.real-visitors', {
    title: 'Real visitors see the page in two and a half seconds',
    about:
      'Three in four visitors see the largest thing of the page within 2.5 seconds, as their browsers measured it.',
    why: 'The line between good and middling of Core Web Vitals (web.dev/articles/lcp).',
    mend: 'Look at the other checks of this area first; they say what is heavy.',
    mendAt: '/figures',
    weight: 4,
    appliesTo: ({ visits }) => (visits ? undefined : 'Figures of real visitors are not set up.'),
    judge: ({ visits }) => {
      if (!visits || visits.count < 50) return notHere(`Only ${visits?.count ?? 0} visits were measured; it takes 50.`)
      const said = `${(visits.largestPaintMs / 1_000).toFixed(1)} seconds for three in four of ${visits.count} visits.`
      return visits.largestPaintMs <= goodPaintMs ? pass(said) : fail(said)
    },
  }),
]
