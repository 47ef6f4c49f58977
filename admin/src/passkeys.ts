import { askSignIn } from './session.ts'
import { words } from './words.ts'

/** Whether this browser keeps passkeys for this address; none does for a bare IP address. */
export const isPasskeyUsable = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  !/^[\d.]+$|:/.test(location.hostname)

/** Makes a passkey on this device and keeps it at the shop. @throws {Error} with a sentence for a person */
export async function addPasskey({ name, password }: { name: string; password: string }): Promise<void> {
  const options = await askSignIn('passkey/begin', { password }, words.account.passwordWrong)
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  const made = await navigator.credentials.create({ publicKey }).catch(() => null)
  if (!(made instanceof PublicKeyCredential)) throw new Error(words.account.passkeyNotMade)
  await askSignIn('passkey/add', { name, answer: made.toJSON() }, words.account.passkeyNotMade)
}

/**
 * Signs in with a passkey: on a press at once, else when one is chosen among what the browser offers in the field.
 *
 * @returns false when nobody chose one
 */
export async function signInByPasskey(how: { isOffered: boolean; signal: AbortSignal }): Promise<boolean> {
  if (how.isOffered && !(await PublicKeyCredential.isConditionalMediationAvailable())) return false
  const options = await askSignIn('passkey/ask', {}, words.signIn.passkeyWrong)
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  const chosen = await navigator.credentials
    .get({ publicKey, signal: how.signal, ...(how.isOffered && { mediation: 'conditional' }) })
    .catch(() => null)
  if (!(chosen instanceof PublicKeyCredential)) return false
  await askSignIn('passkey/sign-in', { answer: chosen.toJSON() }, words.signIn.passkeyWrong)
  return true
}
