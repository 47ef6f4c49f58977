import { auto, type Check, manual } from '../check.ts'
import { fail, holds, judgeEach, pass, some } from '../verdicts.ts'

/** That what happens behind the pages happens. */
export const operationsChecks: readonly Check[] = [
  auto('operations.jobs', {
    title: 'No work was given up',
    about: 'No job of the last week failed for good: mails, refunds, pictures.',
    why: 'Each is something a shopper was promised.',
    mend: 'Look under System what went wrong, and try again.',
    mendAt: '/system',
    weight: 5,
    judge: ({ running: { failedJobs } }) =>
      failedJobs.length === 0
        ? pass('None was.')
        : fail(
            `${some(
              failedJobs.reduce((sum, { count }) => sum + count, 0),
              'job was',
              'jobs were',
            )}.`,
            failedJobs.map(({ job, count }) => ({ label: job, detail: String(count), mendAt: '/system' })),
          ),
  }),
  auto('operations.events', {
    title: 'No event was set aside',
    about: 'Every event was handled by everybody who waits for it.',
    why: 'What was set aside did not happen: a mail not written, a stock not counted.',
    mend: 'Look under System at the error, have it mended, and replay the event.',
    mendAt: '/system',
    weight: 4,
    judge: ({ running: { setAside } }) =>
      holds(setAside === 0, 'None is.', `${some(setAside, 'event is', 'events are')} set aside.`),
  }),
  auto('operations.recurring', {
    title: 'Recurring work goes well',
    about: 'None failed at its last run.',
    why: 'It finds what was forgotten; nobody notices when it stops.',
    mend: 'Look under System what it says.',
    mendAt: '/system',
    weight: 3,
    judge: ({ running: { failingSweeps } }) =>
      failingSweeps.length === 0
        ? pass('All does.')
        : fail(
            `${some(failingSweeps.length, 'kind', 'kinds')} of it failed.`,
            failingSweeps.map((label) => ({ label, mendAt: '/system' })),
          ),
  }),
  auto('operations.paid', {
    title: 'Every payment has its order',
    about: 'No payment is taken or reserved for more than an hour without an order.',
    why: 'Somebody has paid and waits.',
    mend: 'Look into the provider’s account, place the order by hand or give the money back.',
    mendAt: '/orders',
    weight: 5,
    judge: ({ running: { unplaced } }) =>
      holds(unplaced === 0, 'All have.', `${some(unplaced, 'payment has', 'payments have')} none.`),
  }),
  auto('operations.second-step', {
    title: 'Everybody on the staff signs in with a second step',
    about: 'An authenticator’s code after the password.',
    why: 'A stolen password alone then opens nothing (OWASP ASVS 5.0, 6.3).',
    mend: 'Set it up under your account, then ask it of all staff.',
    mendAt: '/staff',
    weight: 4,
    appliesTo: ({ running }) => (running.staff.length === 0 ? 'Nobody is on the staff yet.' : undefined),
    judge: ({ running: { staff } }) =>
      judgeEach(staff, {
        wrong: ({ name, hasSecondFactor }) => (hasSecondFactor ? undefined : { label: name, mendAt: '/staff' }),
        good: (count) => `All ${count} do.`,
        bad: (count, of) => `${count} of ${of} ${count === 1 ? 'does' : 'do'} not.`,
        none: 'Nobody is on the staff yet.',
      }),
  }),
  manual('operations.backup', {
    title: 'Is a backup made each day, and was one restored as a trial?',
    about: '`npx dangol backup` from a timer of the machine, kept on another one. The shop does not know of it.',
    why: 'A backup that was never restored is a hope.',
    mend: 'Restore the latest one on an empty machine with `npx dangol restore`.',
    mendAt: '/system',
    weight: 5,
    validDays: 90,
  }),
]
