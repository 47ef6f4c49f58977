import type { Module } from '../../kernel/module.ts'
import { templates } from './migrations/0001-templates.ts'
import { drafts } from './migrations/0002-drafts.ts'

export { archiveTemplate, restoreTemplate } from './archive-template.ts'
export { type Block, type BlockKind, blockSchema, mostBlocks, productSourceSchema } from './block.ts'
export { type OpenName, openNames, openNamesOf } from './may-lack.ts'
export { draftsOf, dropDraft, keepDraft, type KeptDraft, longestDraft } from './keep-draft.ts'
export { changeTemplate } from './change-template.ts'
export { copyTemplate } from './copy-template.ts'
export { createTemplate, createTemplateFrom } from './create-template.ts'
export { type Filled, fillTemplates, type Lacking, type PersonToWrite } from './fill-templates.ts'
export { type Finding, type FindingRule, findingRules, type FindingWeight, findingWeights } from './finding.ts'
export { getTemplate, listTemplates, templateExists, versionsOf } from './find-templates.ts'
export { lintMailWords } from './lint/lint-mail-words.ts'
export { lintTexts } from './lint/lint-texts.ts'
export { lintTemplate } from './lint/lint-template.ts'
export { koreanLength, readingEase, sentencesOf, syllablesOf, wordsOf } from './lint/readability.ts'
export { saidIn } from './lint/said-in.ts'
export { type KnownName, namesFor } from './names.ts'
export { type Preview, previewTemplate } from './preview-template.ts'
export {
  ChannelStays,
  TemplateChangedMeanwhile,
  TemplateUnknown,
  TemplateVersionUnknown,
  TestLacks,
  TestRecipientNotStaff,
  TooManyTemplates,
  WordsInvalid,
} from './refusals.ts'
export { saveVoice, voiceOf } from './save-voice.ts'
export { sendTest, type TestToSend } from './send-test.ts'
export {
  mostTemplates,
  type Template,
  type TemplateChannel,
  templateChannels,
  type TemplateDefinition,
  type TemplateInput,
  templateInputSchema,
  type TemplatePurpose,
  templatePurposes,
  type TemplateSummary,
  type TemplateVersion,
} from './template.ts'
export { type TemplateToRead, templatesToRead } from './templates-to-read.ts'
export { formalities, type Voice, voiceSchema, type VoiceSurface, voiceSurfaces } from './voice.ts'

export const templatesModule: Module = { name: 'templates', migrations: [templates, drafts] }
