import { clientAddressHeader, staffSignInPath, type StaffSignIn } from '../adapters/better-auth/staff-sign-in.ts'

/** Where the sign-in of tests is reached. */
export const signInBaseUrl = 'http://localhost:4000'

export interface StaffBrowser {
  /** Asks the sign-in, and keeps the cookies of the answer. */
  post(path: string, body?: object): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }>
  /** What it would send, for asking who is signed in. */
  headers(): Headers
  /** The secrets it keeps, by the names of their cookies. */
  readonly cookies: Map<string, string>
}

let address = 0

/** A browser at an address of its own, so that no other's tries count against it. */
export function staffBrowser(auth: StaffSignIn, cookies = new Map<string, string>()): StaffBrowser {
  const at = () => `192.0.2.${(address = (address % 250) + 1)}`
  const headers = () => new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  return {
    cookies,
    headers,
    post: async (path, body = {}) => {
      const sent = headers()
      sent.set('content-type', 'application/json')
      sent.set('origin', signInBaseUrl)
      sent.set(clientAddressHeader, at())
      const url = `${signInBaseUrl}${staffSignInPath}${path}`
      const answer = await auth.handle(new Request(url, { method: 'POST', headers: sent, body: JSON.stringify(body) }))
      for (const one of answer.headers.getSetCookie()) keep(cookies, one)
      const text = await answer.text()
      return {
        status: answer.status,
        headers: answer.headers,
        body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      }
    },
  }
}

function keep(cookies: Map<string, string>, setCookie: string): void {
  const [pair = ''] = setCookie.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  if (/max-age=0/i.test(setCookie)) cookies.delete(name)
  else cookies.set(name, pair.slice(name.length + 1))
}
