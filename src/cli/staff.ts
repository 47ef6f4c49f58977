import { Command, InvalidArgumentError } from 'commander'
import { openApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Tx } from '../kernel/transaction.ts'
import { passwordResetLink } from '../modules/notices/index.ts'
import { shopSettings } from '../modules/shop/index.ts'
import { audit, openPasswordReset, type PasswordResetToSend, removeSecondFactors } from '../modules/staff/index.ts'
import { joinGround } from './ground.ts'
import { say } from './say.ts'

interface Options {
  readonly withoutSecondFactor?: boolean
}

export const staff = new Command('staff')
  .summary('help somebody on the staff who cannot sign in')
  .description('For whoever runs the machine. What it does stands in the audit trail as done by the command line.')
  .addHelpText('after', '\nExamples:\n  $ npx dangol staff reset-password hana@shop.example')

staff
  .command('reset-password')
  .summary('print a link with which she chooses a new password')
  .description(
    'Prints a link that works once, for one hour, with which somebody on the staff chooses a new password. Works while ' +
      'the shop runs; nothing is mailed, and her password stays until she has used the link.',
  )
  .argument('<email>', 'with which she signs in', emailIn)
  .option(
    '--without-second-factor',
    'also remove her authenticator, backup codes and passkeys at once, and end her sessions: for who lost her phone too',
  )
  .addHelpText(
    'after',
    '\nEnds with 1 when nobody on the staff has this email.' +
      '\n\nExamples:\n  $ npx dangol staff reset-password hana@shop.example\n' +
      '  $ npx dangol staff reset-password hana@shop.example --without-second-factor\n' +
      '  $ DATABASE_URL=postgresql://dangol@db/shop npx dangol staff reset-password hana@shop.example',
  )
  .exitOverride()
  .action(run)

function emailIn(text: string): string {
  if (/^\S+@\S+$/.test(text) && text.length <= 254) return text
  throw new InvalidArgumentError('Write an email address, like name@example.com.')
}

async function run(email: string, { withoutSecondFactor = false }: Options): Promise<void> {
  const config = readConfig()
  const ground = await joinGround(config, 'staff')
  try {
    const running = await openApp(config, ground.databaseUrl, { web: false, worker: false })
    try {
      const { edge } = running.app
      const opened = await edge.inTransaction((tx) => openedReset(tx, email, withoutSecondFactor))
      const shop = await edge.reading(shopSettings)
      for (const line of inWords(opened)) say(line)
      console.log(passwordResetLink(shop.baseUrl ?? running.ports.notices.baseUrl, opened.token))
    } finally {
      await running.close()
    }
  } finally {
    await ground.close()
  }
}

type Opened = PasswordResetToSend & { readonly removed?: { readonly passkeys: number } | undefined }

async function openedReset(tx: Tx, email: string, withoutSecondFactor: boolean): Promise<Opened> {
  const opened = await openPasswordReset(tx, email)
  const removed = withoutSecondFactor ? await removeSecondFactors(tx, opened.userId) : undefined
  await audit(tx, {
    actor: { kind: 'command-line', id: 'staff reset-password' },
    action: 'openPasswordReset',
    subject: opened.userId,
    data: { withoutSecondFactor, ...removed },
  })
  return { ...opened, removed }
}

function inWords({ name, email, expiresAt, removed }: Opened): string[] {
  const until = `${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return [
    ...(removed
      ? [`Authenticator, backup codes and passkeys (${removed.passkeys}) are removed, and she is signed out.`]
      : []),
    `With this link ${name} (${email}) chooses a new password. It works once, until ${until}:`,
  ]
}
