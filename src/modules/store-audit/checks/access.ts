import { auto, type Check, manual } from '../check.ts'
import { contrastOf } from '../page/contrast.ts'
import { judgeEach, some } from '../verdicts.ts'
import { seenPages, wrongPage } from './looking.ts'

/** Letters on their ground, by the names of the colours, with the least contrast (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs = [
  ['ink', 'paper', 4.5],
  ['ink', 'card', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'card', 4.5],
  ['on-brand', 'brand', 4.5],
  ['brand-ink', 'paper', 4.5],
  ['sale', 'paper', 4.5],
  ['edge', 'card', 3],
] as const

const look = { mend: 'This is the look’s doing; tell whoever changed its templates.', mendAt: '/settings' }

/** That everybody can buy, whatever eyes, hands and devices she has. */
export const accessChecks: readonly Check[] = [
  auto('access.language', {
    ...look,
    title: 'Pages say in which language they are',
    about: 'Every page names its language.',
    why: 'Screen readers pronounce by it (WCAG 2.2, 3.1.1).',
    weight: 2,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.lang ? undefined : wrongPage(page, 'names none')),
        good: (count) => `All ${some(count, 'page')} do.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not.`,
        none: 'No page was read.',
      }),
  }),
  auto('access.landmarks', {
    ...look,
    title: 'Pages have a head, a main part and a foot',
    about: 'Marked as such, with a link that jumps to the main part.',
    why: 'Who cannot see jumps by them (WCAG 2.2, 1.3.1 and 2.4.1).',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => {
          const missing = ['header', 'main', 'footer'].filter((part) => !page.landmarks.includes(part))
          if (missing.length > 0) return wrongPage(page, `no ${missing.join(', ')}`)
          return page.hasSkipLink ? undefined : wrongPage(page, 'no link to the main part')
        },
        good: (count) => `All ${some(count, 'page')} have.`,
        bad: (count) => `${some(count, 'page lacks', 'pages lack')} one.`,
        none: 'No page was read.',
      }),
  }),
  auto('access.headings', {
    title: 'Headings tell how a page is built',
    about: 'One first heading on each page, and no level left out below it.',
    why: 'They are the table of contents for who listens (WCAG 2.2, 1.3.1; W3C, “Headings”).',
    mend: 'In descriptions, begin with the second heading and go down one by one.',
    mendAt: '/products',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => {
          const firsts = page.headings.filter((level) => level === 1).length
          if (firsts !== 1) return wrongPage(page, `${firsts} first headings`)
          const from = page.headings.indexOf(1)
          const skipped = page.headings.slice(from).find((level, at, all) => at > 0 && level > all[at - 1]! + 1)
          return skipped ? wrongPage(page, `h${skipped} without the one above it`) : undefined
        },
        good: (count) => `So it is on all ${some(count, 'page')}.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} it otherwise.`,
        none: 'No page was read.',
      }),
  }),
  auto('access.labels', {
    ...look,
    title: 'Every field says what belongs in it',
    about: 'By a label that belongs to it, not by grey letters inside.',
    why: 'Grey letters are gone when one types (WCAG 2.2, 3.3.2 and 4.1.2).',
    weight: 4,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.unlabelled.length > 0 ? wrongPage(page, page.unlabelled.join(', ')) : undefined),
        good: (count) => `So it is on all ${some(count, 'page')}.`,
        bad: (count) => `${some(count, 'page has', 'pages have')} a field without.`,
        none: 'No page was read.',
      }),
  }),
  auto('access.names', {
    ...look,
    title: 'Every button and link has words',
    about: 'Also those that show only a sign.',
    why: 'A screen reader says “button” and nothing else (WCAG 2.2, 4.1.2 and 2.4.4).',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.unnamed.length > 0 ? wrongPage(page, page.unnamed.join(', ')) : undefined),
        good: (count) => `So it is on all ${some(count, 'page')}.`,
        bad: (count) => `${some(count, 'page has', 'pages have')} one without.`,
        none: 'No page was read.',
      }),
  }),
  auto('access.contrast', {
    title: 'Letters stand out from their ground, by day and by night',
    about: 'The colours of the style sheet, pair by pair: 4.5 to 1 for letters, 3 to 1 for edges of fields.',
    why: 'One in twelve men sees colours otherwise, and everybody stands in the sun (WCAG 2.2, 1.4.3 and 1.4.11).',
    mend: 'Choose a darker brand colour or a lighter paper.',
    mendAt: '/settings',
    weight: 4,
    judge: ({ site: { style } }) =>
      judgeEach(
        style.schemes.flatMap(({ name, colours }) =>
          pairs.flatMap(([letters, ground, least]) => {
            const [fore, back] = [colours[letters], colours[ground]]
            return fore && back
              ? [{ scheme: name, pair: `${letters} on ${ground}`, least, is: contrastOf(fore, back) }]
              : []
          }),
        ),
        {
          wrong: ({ scheme, pair, least, is }) =>
            is < least
              ? { label: `${pair}, ${scheme}`, detail: `${is.toFixed(1)} to 1`, mendAt: '/settings' }
              : undefined,
          good: (count) => `All ${some(count, 'pair')} do.`,
          bad: (count, of) => `${count} of ${some(of, 'pair')} ${count === 1 ? 'does' : 'do'} not.`,
          none: 'The style sheet names no colours.',
        },
      ),
  }),
  auto('access.pictures', {
    ...look,
    title: 'Every picture has words, or says that it needs none',
    about: 'Each has the attribute alt, also where it is empty because the words beside it say it all.',
    why: 'Without it the file’s name is read out (WCAG 2.2, 1.1.1).',
    weight: 3,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => {
          const wordless = page.pictures.find(({ hasAlt }) => !hasAlt)
          return wordless ? wrongPage(page, wordless.src) : undefined
        },
        good: (count) => `So it is on all ${some(count, 'page')}.`,
        bad: (count) => `${some(count, 'page has', 'pages have')} one without.`,
        none: 'No page was read.',
      }),
  }),
  manual('access.keyboard', {
    title: 'Have you bought something with the keyboard alone?',
    about: 'Tab, Enter, arrows and Escape, from the front page to the thanks.',
    why: 'It is how many people with shaking hands and all screen readers work (WCAG 2.2, 2.1.1).',
    mend: 'Try it, and note where you no longer see where you are.',
    mendAt: '/settings',
    weight: 3,
    validDays: 180,
  }),
]
