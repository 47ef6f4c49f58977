export { type WordsByLanguage } from './check-parts.ts'
export { discardMailTest, draftMailTest } from './draft-mail-test.ts'
export { mailTestDecided, mailTestStarted } from './events.ts'
export { mailInTone } from './mail-in-tone.ts'
export { type MailPart } from './mail-parts.ts'
export {
  type MailTest,
  type MailTestInput,
  mailTestInputSchema,
  type MailTestMetric,
  mailTestMetrics,
  mailTests,
  mailsTested,
  openMailTest,
  pastMailTests,
} from './mail-test.ts'
export { mailFaults, type MailTestCounts, mailTestCounts, type MailTestFault } from './mail-test-counts.ts'
export { partsSaid } from './parts-as-said.ts'
export { mailInSample, previewWords } from './preview-words.ts'
export {
  MailTestNotRunning,
  MailTestRunning,
  MailTestUnknown,
  MetricNotCounted,
  WordingUnknown,
  WordsUnfit,
} from './refusals.ts'
export { endMailTest, forgetWording, startMailTest } from './start-mail-test.ts'
