import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import type { PaymentProvider } from '../../modules/payments/index.ts'
import {
  answerSetupStep,
  dismissSetup,
  findSetup,
  resumeSetup,
  setupAnswers,
  setupSteps,
} from '../../modules/shop/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { setupFacts } from './setup-facts.ts'

const step = z.enum(setupSteps)
const answer = z.enum(setupAnswers)

const setup = z
  .object({
    steps: z
      .array(
        z.object({
          step,
          answer: answer.nullable().describe('Null until somebody has done or skipped it'),
          answeredAt: z.date().nullable(),
        }),
      )
      .readonly()
      .describe('All of them, in their order'),
    next: step.nullable().describe('Where to go on; null when each step was done or skipped'),
    dismissedAt: z.date().nullable().describe('When somebody said that she needs no guide'),
    facts: z
      .object({
        isDemo: z.boolean().describe('The goods are those of the demo'),
        markets: z.array(z.object({ name: z.string(), currency: z.string() })),
        hasGoods: z.boolean(),
        zones: z.array(z.object({ name: z.string(), rates: z.int().describe('How many ways to send there') })),
        providers: z
          .array(z.object({ name: z.string(), kind: z.enum(['wallet', 'card', 'bank', 'test']) }))
          .describe('Who takes payments now; `test` moves no money'),
        staff: z.int().describe('How many people work here'),
        hasOrders: z.boolean(),
      })
      .describe('What the shop has already'),
  })
  .meta({ id: 'Setup' })

/** The guided set-up of a new shop: kept in the database, so that it goes on from any device. */
export const setupRoutes =
  (providers: readonly PaymentProvider[]): Routes =>
  (server, app) => {
    const told: Told = async (read) => ({ ...(await findSetup(read)), facts: await setupFacts(read, providers) })
    server.get(
      '/api/admin/v1/setup',
      {
        config: { requires: 'settings:read' },
        schema: {
          operationId: 'getSetup',
          summary: 'How far the guided set-up has come, and what the shop has already',
          response: { 200: setup },
        },
      },
      () => app.edge.reading(told),
    )
    server.put(
      '/api/admin/v1/setup/steps/:step',
      {
        config: { requires: 'settings:write' },
        schema: {
          operationId: 'answerSetupStep',
          summary: 'Say that a step is done, or skip it; the same again changes nothing',
          params: z.object({ step }),
          body: z.object({ answer }),
          response: { 200: setup },
        },
      },
      (request) => {
        const { params, body } = request
        return changing(app, request, { subject: params.step, data: body }, async (tx, by) => {
          await answerSetupStep(tx, { ...params, ...body, by })
          return told(tx)
        })
      },
    )
    dismissalRoutes(server, app, told)
  }

type Told = (read: Read) => Promise<z.input<typeof setup>>

function dismissalRoutes(server: Server, app: App, told: Told): void {
  server.put(
    '/api/admin/v1/setup/dismissal',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'dismissSetup',
        summary: 'Put the guided set-up away for everybody; what was answered stays',
        response: { 200: setup },
      },
    },
    (request) =>
      changing(app, request, {}, async (tx, by) => {
        await dismissSetup(tx, { by })
        return told(tx)
      }),
  )
  server.delete(
    '/api/admin/v1/setup/dismissal',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'resumeSetup',
        summary: 'Bring the guided set-up back, with what was answered before',
        response: { 200: setup },
      },
    },
    (request) =>
      changing(app, request, {}, async (tx) => {
        await resumeSetup(tx)
        return told(tx)
      }),
  )
}
