import { type Clock, later, seconds } from '../../kernel/clock.ts'
import { Unreachable } from '../../modules/payments/index.ts'
import { paypalNo } from './paypal-no.ts'

export interface PaypalClientSettings {
  /** `https://api-m.paypal.com`, or the sandbox's. */
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  readonly clock: Clock
}

export interface PaypalRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
  /** The same key and request are carried out once. */
  readonly key?: string
}

export type AskPaypal = <T>(request: PaypalRequest) => Promise<T>

const patienceMs = seconds(15)

/** Speaks PayPal's REST: a token of its own that is renewed before it ends, and noes turned into ours. */
export function paypalClient(settings: PaypalClientSettings): AskPaypal {
  let token: { text: string; endsAt: Date } | undefined

  const tokenNow = async (): Promise<string> => {
    const now = settings.clock.now()
    if (!token || token.endsAt <= now) {
      const said = await fetchToken(settings)
      token = { text: said.access_token, endsAt: later(now, seconds(Math.max(0, said.expires_in - 60))) }
    }
    return token.text
  }

  return async <T>(request: PaypalRequest): Promise<T> => {
    const first = await send(settings, request, await tokenNow())
    if (first.status !== 401) return answerOf<T>(first)
    token = undefined
    return answerOf<T>(await send(settings, request, await tokenNow()))
  }
}

async function fetchToken(settings: PaypalClientSettings): Promise<{ access_token: string; expires_in: number }> {
  const basic = Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64')
  const answer = await reach(`${settings.url}/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  })
  return answerOf(answer)
}

const send = (settings: PaypalClientSettings, request: PaypalRequest, token: string): Promise<Response> =>
  reach(settings.url + request.path, {
    method: request.method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      prefer: 'return=representation',
      ...(request.key && { 'paypal-request-id': request.key }),
    },
    ...(request.method === 'POST' && { body: JSON.stringify(request.body ?? {}) }),
  })

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  } catch (error) {
    throw new Unreachable('PayPal', { cause: error })
  }
}

async function answerOf<T>(answer: Response): Promise<T> {
  const text = await answer.text().catch((error: unknown) => {
    throw new Unreachable('PayPal', { cause: error })
  })
  const body: unknown = text === '' ? {} : parsed(text)
  if (!answer.ok) throw paypalNo(answer.status, body)
  return body as T
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Unreachable('PayPal', { cause: error })
  }
}
