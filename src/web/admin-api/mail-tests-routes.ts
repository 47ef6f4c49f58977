import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { decideMailTest, mailTestResult } from '../../modules/experiments/index.ts'
import {
  discardMailTest,
  draftMailTest,
  forgetWording,
  mailFaults,
  mailInSample,
  mailInTone,
  mailTestInputSchema,
  mailTests,
  openMailTest,
  partsSaid,
  pastMailTests,
  previewWords,
  sendMail,
  startMailTest,
  type WordsByLanguage,
} from '../../modules/messaging/index.ts'
import { checkCopies, type Copy, knowHer } from '../../modules/ideal-customer/index.ts'
import { listMembers } from '../../modules/staff/index.ts'
import { lintMailWords, TestRecipientNotStaff } from '../../modules/templates/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'
import { mailTestFound, testAnswer, twoMails } from './mail-test-answers.ts'
import { staffNames } from './staff-names.ts'
import { findingAnswers } from './ideal-answers.ts'

/** Other words for a mail of the shop: written, seen, tried on some people, and kept or not. */
export const mailTestsRoutes: Routes = (server, app) => {
  readRoute(server, app)
  lookRoute(server, app)
  sendRoute(server, app)
  draftRoutes(server, app)
  lifeRoutes(server, app)
  wordingRoute(server, app)
}

const path = '/api/admin/v1/mails/:template/test'
const byTemplate = z.object({ template: z.string().max(80) })
const missing = { 404: 'The shop sends no mail of this name, or no other words of it are written' }
const elsewhere = { 409: 'People get these words already, or nobody does yet' }
const unfit = { 422: 'Words that could fail, or leave out what the mail is for; `field` names the language and part' }

async function findingsOf(read: Read, template: string, words: WordsByLanguage) {
  const mail = await mailInTone(read, template)
  const changed = Object.entries(partsSaid(mail, undefined)).map(([language, parts]) => [
    language,
    parts.flatMap((part) => {
      const text = words[language]?.[part.key]
      return text === undefined ? [] : [{ ...part, text }]
    }),
  ])
  const parts = Object.fromEntries(changed) as Parameters<typeof lintMailWords>[1]
  return findingAnswers([...(await lintMailWords(read, parts)), ...(await notForHer(read, parts))])
}

/** Where single parts do not fit the ideal customer; of a part nobody asks that it speaks of all she wants. */
async function notForHer(read: Read, parts: Parameters<typeof lintMailWords>[1]) {
  const languages = Object.entries(parts).map(([language, some]) => [
    language,
    some.map(({ key, text }) => ({ place: key, plain: text.replaceAll(/\{\{[^{}]*\}\}/g, 'Minji') })),
  ])
  const copy = { languages: Object.fromEntries(languages) as Copy['languages'] }
  const [findings = []] = await checkCopies(read, await knowHer(read), [copy])
  return findings.filter(({ place }) => place !== '')
}

async function foundFor(read: Read, template: string): Promise<z.infer<typeof mailTestFound>> {
  const mail = await mailInTone(read, template)
  const wording = (await mailTests(read)).wordings.get(template)
  const nameOf = await staffNames(read)
  const test = await openMailTest(read, template)
  return {
    template,
    isMeasured: mail.isMeasured,
    parts: partsSaid(mail, wording),
    wording: wording ? { since: wording.since, byName: nameOf(wording.by) } : null,
    test: test
      ? testAnswer(test, nameOf, test.state === 'running' ? await mailTestResult(read, test) : undefined)
      : null,
    findings: test ? await findingsOf(read, template, test.words) : [],
    past: (await pastMailTests(read, template)).map((one) => testAnswer(one, nameOf)),
    faults: (await mailFaults(read, template)).map((one) => ({ ...one })),
  }
}

function readRoute(server: Server, app: App): void {
  server.get(
    path,
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getMailTest',
        summary: 'What of a mail can be said in other words, which are tried, how they fare, and what was tried before',
        params: byTemplate,
        response: { 200: mailTestFound },
      },
    },
    ({ params: { template } }) => app.edge.reading((read) => foundFor(read, template)),
  )
}

const { words } = mailTestInputSchema.shape

function lookRoute(server: Server, app: App): void {
  server.post(
    `${path}/preview`,
    {
      config: { requires: 'messages:read', idempotency: 'none', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'previewMailTest',
        summary: 'A mail as everybody gets it beside the same in other words, with made-up contents; nothing is kept',
        params: byTemplate,
        body: z.object({ locale: z.string().max(20).default('en'), words }),
        response: { 200: twoMails },
      },
    },
    ({ params: { template }, body }) =>
      app.edge.reading(async (read) => ({
        a: await previewWords(read, { template, locale: body.locale }),
        b: await previewWords(read, { template, locale: body.locale, words: body.words }),
        findings: await findingsOf(read, template, body.words),
      })),
  )
}

function sendRoute(server: Server, app: App): void {
  server.post(
    `${path}/send`,
    {
      config: { requires: 'messages:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'sendMailTest',
        summary: 'Send a member of staff a mail in other words, with made-up contents; it counts nowhere',
        params: byTemplate,
        body: z.object({
          locale: z.string().max(20).default('en'),
          words: words.optional().describe('As everybody gets it when left out'),
          to: z.email().describe('Of a member of staff'),
        }),
        response: { 202: z.object({ sendId: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { template } = request.params
      const { locale, to } = request.body
      const sendId = await changing(app, request, { subject: template }, async (tx, by) => {
        const isStaff = (await listMembers(tx)).some(
          ({ email, leftAt }) => leftAt === null && email.toLowerCase() === to.toLowerCase(),
        )
        if (!isStaff) throw new TestRecipientNotStaff()
        const mail = await mailInSample(tx, { template, locale, words: request.body.words })
        return sendMail(tx, {
          key: `mail-test:${by}:${tx.newId()}`,
          to,
          locale,
          mail: { ...mail, template: 'template:test' },
        })
      })
      return reply.status(202).send({ sendId })
    },
  )
}

function draftRoutes(server: Server, app: App): void {
  server.put(
    path,
    {
      config: { requires: 'messages:write', problems: { ...missing, ...elsewhere, ...unfit } },
      schema: {
        operationId: 'draftMailTest',
        summary: 'Write other words for a mail, to be tried; nobody gets them before it is started',
        params: byTemplate,
        body: mailTestInputSchema,
        response: { 200: mailTestFound },
      },
    },
    (request) => {
      const { template } = request.params
      return changing(app, request, { subject: template }, async (tx, by) => {
        await draftMailTest(tx, { template, input: request.body, by })
        return foundFor(tx, template)
      })
    },
  )
  server.delete(
    path,
    {
      config: { requires: 'messages:write', problems: { ...missing, ...elsewhere } },
      schema: {
        operationId: 'discardMailTest',
        summary: 'Throw words away that nobody got yet',
        params: byTemplate,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { template } = request.params
      await changing(app, request, { subject: template }, (tx) => discardMailTest(tx, template))
      return reply.status(204).send(null)
    },
  )
}

function lifeRoutes(server: Server, app: App): void {
  server.post(
    `${path}/start`,
    {
      config: { requires: 'messages:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'startMailTest',
        summary: 'From now on some people get a mail in other words; again is harmless',
        params: byTemplate,
        response: { 200: mailTestFound },
      },
    },
    (request) => {
      const { template } = request.params
      return changing(app, request, { subject: template }, async (tx, by) => {
        await startMailTest(tx, { template, by })
        return foundFor(tx, template)
      })
    },
  )
  server.post(
    `${path}/decide`,
    {
      config: { requires: 'messages:write', problems: { ...missing, ...elsewhere } },
      schema: {
        operationId: 'decideMailTest',
        summary: 'End a test: everybody gets the mail as before (A), or in the words that were tried (B)',
        params: byTemplate,
        body: z.object({ keeps: z.enum(['A', 'B']), reason: z.string().max(500).default('') }),
        response: { 200: mailTestFound },
      },
    },
    (request) => {
      const { template } = request.params
      return changing(app, request, { subject: template, data: request.body }, async (tx, by) => {
        await decideMailTest(tx, { ...request.body, template, by })
        return foundFor(tx, template)
      })
    },
  )
}

function wordingRoute(server: Server, app: App): void {
  server.delete(
    '/api/admin/v1/mails/:template/wording',
    {
      config: { requires: 'messages:write', problems: { 404: 'The shop says it in its own words already' } },
      schema: {
        operationId: 'forgetMailWording',
        summary: 'Let the shop say a mail in its own words again',
        params: byTemplate,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { template } = request.params
      await changing(app, request, { subject: template }, (tx) => forgetWording(tx, template))
      return reply.status(204).send(null)
    },
  )
}
