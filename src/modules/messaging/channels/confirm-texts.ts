import { digest, sameDigest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { confirmByReply, type Evidence } from '../../consent/index.ts'
import { type Identity, identitiesOf, resolveProfile } from '../../profiles/index.ts'
import { CodeWrong } from '../channel-refusals.ts'

interface Proof {
  id: string
  profileId: string
  codeHash: Buffer
}

/**
 * Takes the code from a text, typed by who is signed in: the number is hers from then on, what she agreed to for it
 * counts, and what is known by the number is hers as well.
 *
 * A wrong code costs one of five tries, which is why it is answered and not thrown: the count must stay.
 *
 * @returns the refusal where the code does not fit, is used up or older than half an hour
 */
export async function confirmTexts(
  tx: Tx,
  { profileId, code, evidence }: { profileId: string; code: string; evidence: Evidence },
): Promise<{ confirmed: true } | { refused: CodeWrong }> {
  const [proof] = await query<Proof>(
    tx,
    `update messaging.phone_proof set tries_left = tries_left - 1 where id = (
       select id from messaging.phone_proof where asked_by = $1 and proven_at is null and expires_at > $2 and tries_left > 0
       order by created_at desc limit 1 for update)
     returning id, profile_id as "profileId", code_hash as "codeHash"`,
    [profileId, tx.now],
  )
  if (!proof || !sameDigest(proof.codeHash, digest(`${proof.id} ${code}`))) return { refused: new CodeWrong() }
  await query(tx, 'update messaging.phone_proof set proven_at = $2 where id = $1', [proof.id, tx.now])
  await bind(tx, profileId, proof.profileId)
  const about = { profileId: proof.profileId, channel: 'sms', purpose: 'marketing' } as const
  await confirmByReply(tx, about, { ...evidence, proof: proof.id })
  return { confirmed: true }
}

/** She is signed in, which proves her address, and read the code, which proves the number: both are one person. */
async function bind(tx: Tx, profileId: string, phoneProfileId: string): Promise<void> {
  const of = async (id: string, kind: Identity['kind']) =>
    (await identitiesOf(tx, id)).filter((each) => each.kind === kind && each.profileId === id)
  const identities = [...(await of(profileId, 'email')).slice(0, 1), ...(await of(phoneProfileId, 'phone'))]
  await resolveProfile(tx, {
    identities: identities.map(({ kind, value }) => ({ kind, value })),
    ...{ observedAt: tx.now, source: 'page', isProven: true },
  })
}
