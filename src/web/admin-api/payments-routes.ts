import { z } from 'zod'
import { refundOrder } from '../../modules/orders/index.ts'
import { capturePayment, markRefundSent, receiveTransfer } from '../../modules/payments/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, money, nothing } from './fields.ts'
import { payment } from './order-answers.ts'

const refundWish = z
  .object({
    lines: z
      .array(
        z.object({
          lineId: z.uuid(),
          quantity: z.int().min(1).max(1_000_000),
          restock: z.boolean().describe('Whether the goods are back on the shelf and can be sold again'),
        }),
      )
      .max(500)
      .optional(),
    delivery: money.optional().describe('Of what was paid for delivery, its tax included'),
    amount: money.optional().describe('Out of kindness, or what no line stands for'),
    reason: z.string().trim().min(1).max(500),
    cause: z
      .enum(['fraud'])
      .optional()
      .describe('Of an order that was fraud: her reviews lose the badge of a verified buyer'),
  })
  .describe('What to give back; the parts are added up')
  .meta({ id: 'RefundWish' })

/** The money of orders: given back, taken, seen on the account. */
export const paymentsRoutes: Routes = (server, app) => {
  server.post(
    '/api/admin/v1/orders/:id/refunds',
    {
      config: {
        requires: 'orders:write',
        idempotency: 'required',
        problems: {
          404: 'There is no such order',
          422: 'More than was bought or paid, or nothing at all; `field` names it',
        },
      },
      schema: {
        operationId: 'refundOrder',
        summary: 'Give money back; the Idempotency-Key makes sure that it goes back once',
        params: byId,
        body: refundWish,
        response: { 201: z.object({ refundId: z.uuid(), amount: money }) },
      },
    },
    async (request, reply) => {
      const { id: orderId } = request.params
      const key = String(request.headers['idempotency-key'])
      const { reason, ...wish } = request.body
      const { refundId, amount } = await changing(app, request, { subject: orderId, data: wish }, (tx, by) =>
        refundOrder(tx, { ...wish, orderId, reason, by, key }),
      )
      return reply.status(201).send({ refundId, amount })
    },
  )
  captureRoutes(server, app)
  transferRoutes(server, app)
}

function captureRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/payments/:id/capture',
    {
      config: {
        requires: 'orders:write',
        problems: {
          404: 'There is no such payment',
          409: 'It is not authorised, or was given up',
          422: 'More than is authorised, or another currency',
        },
      },
      schema: {
        operationId: 'capturePayment',
        summary: 'Take the reserved money, all of it unless an amount is given; it arrives a moment later',
        params: byId,
        body: z.object({ amount: money.optional().describe('The rest is then released') }),
        response: { 200: payment },
      },
    },
    (request) => {
      const { id: paymentId } = request.params
      const { amount } = request.body
      return changing(app, request, { subject: paymentId, data: { amount } }, (tx) =>
        capturePayment(tx, { paymentId, ...(amount && { amount }) }),
      )
    },
  )
}

function transferRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/payments/:id/receive-transfer',
    {
      config: {
        requires: 'orders:write',
        problems: {
          404: 'There is no such payment',
          409: 'It is no bank transfer; it reports by itself',
          422: 'Another amount was asked for',
        },
      },
      schema: {
        operationId: 'receiveTransfer',
        summary: 'Say that a bank transfer is on the account; again is harmless',
        params: byId,
        body: z.object({ amount: money.describe('What has arrived') }),
        response: { 200: payment },
      },
    },
    (request) => {
      const { id: paymentId } = request.params
      const { amount } = request.body
      return changing(app, request, { subject: paymentId, data: { amount } }, (tx) =>
        receiveTransfer(tx, { paymentId, amount }),
      )
    },
  )
  server.post(
    '/api/admin/v1/refunds/:id/sent',
    {
      config: {
        requires: 'orders:write',
        problems: { 404: 'There is no such refund', 409: 'The provider gives back by itself' },
      },
      schema: {
        operationId: 'markRefundSent',
        summary: 'Say that the money of a bank transfer was sent back; again is harmless',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: refundId } = request.params
      await changing(app, request, { subject: refundId }, (tx) => markRefundSent(tx, { refundId }))
      return reply.status(204).send(null)
    },
  )
}
