import { verify, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { systemClock } from '../../kernel/clock.ts'
import { HookSignatureWrong } from '../../modules/messaging/index.ts'

/** What Amazon SNS sends. */
export const snsMessage = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string().max(200),
  TopicArn: z.string().max(300),
  Message: z.string(),
  Timestamp: z.string().max(40),
  Signature: z.string().max(2_000),
  SignatureVersion: z.enum(['1', '2']),
  SigningCertURL: z.string().max(500),
  Subject: z.string().optional(),
  SubscribeURL: z.string().max(2_000).optional(),
  Token: z.string().max(2_000).optional(),
})
export type SnsMessage = z.infer<typeof snsMessage>

/** Fetches what an address holds; guarded, so that it reaches nothing of the own network. */
export type Fetch = (url: string) => Promise<Buffer>

const signedFields = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const

/** Only hosts of SNS itself: anything else under amazonaws.com anybody can rent. */
export const isOfSns = (address: string): boolean => {
  const url = URL.parse(address)
  return (
    url?.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/.test(url.hostname)
  )
}

/**
 * Checks the signature of SNS against its certificate.
 *
 * @throws {HookSignatureWrong} also where the certificate is not of SNS, or has ended
 */
export async function checkSns(message: SnsMessage, certificateOf: Fetch): Promise<void> {
  const { SigningCertURL, SignatureVersion, Signature, Type } = message
  if (!isOfSns(SigningCertURL) || !new URL(SigningCertURL).pathname.endsWith('.pem')) throw new HookSignatureWrong()
  const certificate = readCertificate(await certificateOf(SigningCertURL))
  const now = systemClock.now()
  if (now > certificate.validToDate || now < certificate.validFromDate) throw new HookSignatureWrong()
  const signed = signedFields[Type].flatMap((field) => (message[field] === undefined ? [] : [field, message[field]]))
    .map((line) => `${line}\n`)
    .join('')
  const algorithm = SignatureVersion === '2' ? 'sha256' : 'sha1'
  const isRight = verify(algorithm, Buffer.from(signed), certificate.publicKey, Buffer.from(Signature, 'base64'))
  if (!isRight) throw new HookSignatureWrong()
}

function readCertificate(pem: Buffer): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new HookSignatureWrong()
  }
}
