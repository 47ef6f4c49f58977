import { auto, type Check, manual } from '../check.ts'
import { fail, holds, judgeEach, notHere, pass, some } from '../verdicts.ts'
import { checkoutForm, seenPages, wrongPage } from './looking.ts'

const leastTap = 44
const leastText = 12

/** What a thumb and a small screen need. Judged by the markup and the rules of the style sheet; no browser is asked. */
export const mobileChecks: readonly Check[] = [
  auto('mobile.viewport', {
    title: 'Pages fit the screen and can be made larger',
    about: 'Every page tells phones its width, and none forbids zooming.',
    why: 'Who sees little must be able to enlarge (WCAG 2.2, 1.4.4 Resize Text).',
    mend: 'This is the look’s doing; tell whoever changed its templates.',
    mendAt: '/settings',
    weight: 5,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => {
          if (!/width=device-width/.test(page.viewport)) return wrongPage(page, 'has no viewport')
          return /user-scalable=no|maximum-scale=1(\.0)?\b/.test(page.viewport)
            ? wrongPage(page, 'forbids zooming')
            : undefined
        },
        good: (count) => `So it is on all ${some(count, 'page')}.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not.`,
        none: 'No page was read.',
      }),
  }),
  auto('mobile.tap-targets', {
    title: 'Buttons and fields are large enough for a thumb',
    about: `Buttons and fields are at least ${leastTap} points high. Judged by the rules of the style sheet.`,
    why: 'Apple asks for 44 points; the law’s least is 24 (WCAG 2.2, 2.5.8 Target Size).',
    mend: 'This is the look’s doing; tell whoever changed its style sheet.',
    mendAt: '/settings',
    weight: 4,
    judge: ({ site: { style } }) =>
      style.tapPixels === undefined
        ? fail('No rule says how high a button is.')
        : holds(
            style.tapPixels >= leastTap,
            `They are ${style.tapPixels} points high.`,
            `The lowest are ${style.tapPixels} points high.`,
          ),
  }),
  auto('mobile.popups', {
    title: 'No page greets with a pop-up',
    about: 'No dialog stands open when a page comes, and no script of the page is told to open one by itself.',
    why: 'Google ranks pages lower that hide their content behind one (Search Central, “Avoid intrusive interstitials”).',
    mend: 'Ask for an address where somebody has just bought, not where she has just come.',
    mendAt: '/settings',
    weight: 5,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.popups.length > 0 ? wrongPage(page, page.popups.join(', ')) : undefined),
        good: (count) => `None of ${some(count, 'page')} does.`,
        bad: (count) => `${some(count, 'page does', 'pages do')}.`,
        none: 'No page was read.',
      }),
  }),
  auto('mobile.covering', {
    title: 'Nothing lies over the whole page',
    about: 'No rule of the style sheet lays something over all of the screen, except dialogs a shopper has opened.',
    why: 'What cannot be closed with a thumb ends the visit.',
    mend: 'This is the look’s doing; tell whoever changed its style sheet.',
    mendAt: '/settings',
    weight: 3,
    judge: ({ site: { style } }) =>
      style.covering.length === 0
        ? pass('No rule does.')
        : fail(
            `${some(style.covering.length, 'rule does', 'rules do')}.`,
            style.covering.map((label) => ({ label })),
          ),
  }),
  auto('mobile.steady', {
    title: 'Nothing jumps while a page loads',
    about: 'Every picture says how large it will be, and letterforms do not hold text back.',
    why: 'Who taps while the page moves, taps something else (web.dev/articles/cls).',
    mend: 'This is the look’s doing; in a description, take out pictures that were pasted in.',
    mendAt: '/products',
    weight: 4,
    judge: (evidence) => {
      const { blockingFonts } = evidence.site.style
      if (blockingFonts > 0) return fail(`${some(blockingFonts, 'letterform holds', 'letterforms hold')} text back.`)
      return judgeEach(seenPages(evidence), {
        wrong: (page) => {
          const moving = page.pictures.filter(({ hasSize }) => !hasSize)
          return moving[0] ? wrongPage(page, moving[0].src) : undefined
        },
        good: (count) => `So it is on all ${some(count, 'page')}.`,
        bad: (count) => `On ${some(count, 'page')} a picture has no size.`,
        none: 'No page was read.',
      })
    },
  }),
  auto('mobile.keyboards', {
    title: 'Each field of the checkout brings its keyboard',
    about: 'Email and telephone are typed on the keyboards made for them.',
    why: 'A wrong keyboard is a wrong letter (Baymard, “Touch keyboard types”).',
    mend: 'This is the look’s doing; tell whoever changed the checkout.',
    mendAt: '/settings',
    weight: 2,
    judge: (evidence) => {
      const form = checkoutForm(evidence)
      if (!form) return notHere('The checkout could not be drawn: no product can be bought.')
      return form.wrongKeyboard.length === 0
        ? pass('They do.')
        : fail(
            `${some(form.wrongKeyboard.length, 'field does', 'fields do')} not.`,
            form.wrongKeyboard.map((label) => ({ label, page: '/checkout' })),
          )
    },
  }),
  auto('mobile.readable', {
    title: 'No text is too small to read',
    about: `No rule of the style sheet makes letters smaller than ${leastText} points.`,
    why: 'Smaller letters are enlarged or skipped (Lighthouse, “Document uses legible font sizes”).',
    mend: 'This is the look’s doing; tell whoever changed its style sheet.',
    mendAt: '/settings',
    weight: 2,
    judge: ({ site: { style } }) =>
      holds(
        style.smallestTextPixels >= leastText,
        `The smallest letters are ${style.smallestTextPixels} points.`,
        `The smallest letters are ${style.smallestTextPixels} points.`,
      ),
  }),
  manual('mobile.own-phone', {
    title: 'Have you bought something on your own phone lately, with one hand?',
    about: 'From the front page to the thanks, outside of your own wireless network.',
    why: 'No rule sees what your thumb feels.',
    mend: 'Do it today and write down each place where you hesitated.',
    mendAt: '/orders',
    weight: 3,
    validDays: 90,
  }),
]
