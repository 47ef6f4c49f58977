import { digest } from '../../kernel/digest.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ChatVisitor } from '../../modules/conversations/index.ts'
import { checkoutsOfTokens } from '../../modules/checkout/index.ts'
import { shopperOf } from '../http/authentication.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Reply, Request } from '../server.ts'
import { cartTokenOf } from '../storefront/cart-cookie.ts'
import { deviceOf, keepDevice } from '../storefront/device.ts'

const header = 'dangol-device'

/**
 * Who sits before the chat: known by the secret that her browser keeps in a cookie; a program without cookies makes one
 * up for her, keeps it and brings it along as `Dangol-Device`.
 *
 * @throws {HttpProblem} 422 `http/device-too-short` where a program's secret could be guessed
 */
export async function chatVisitor(request: Request, reply?: Reply): Promise<ChatVisitor> {
  const told = request.headers[header]
  if (told !== undefined && (typeof told !== 'string' || told.length < 24 || told.length > 64)) {
    throw new HttpProblem(
      422,
      'http/device-too-short',
      'Dangol-Device has 24 to 64 characters that nobody can guess.',
      {
        field: 'Dangol-Device',
      },
    )
  }
  const device = told ?? (reply ? keepDevice(request, reply) : (deviceOf(request) ?? ''))
  return { device: device || digest(`none ${request.id}`).toString('hex'), profileId: await shopperOf(request) }
}

/** Her cart, by the cookie or as a program says; it may have become an order. */
export async function checkoutHere(read: Read, request: Request, token?: string): Promise<string | undefined> {
  const secret = token ?? cartTokenOf(request)
  return secret ? (await checkoutsOfTokens(read, [secret])).get(secret) : undefined
}
