import { dirname, resolve } from 'node:path'
import { z } from 'zod'

/** The folder of this clone, above `src/` and above the `dist/` it is built into. */
export const root = dirname(import.meta.dirname)

const wholeNumber = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .default(otherwise)

const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => protocols.includes(URL.canParse(text) ? new URL(text).protocol : ''))

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol) && new URL(text).origin === text

/** Every setting of the environment: how it is checked, and how a wrong value is answered. */
const settings = {
  PORT: [wholeNumber(0, 65_535, 4_000), 'a whole number from 1 to 65535 (0 for any free port)'],
  HOST: [z.string().min(1).default('localhost'), 'a name or address to listen on, e.g. 0.0.0.0 for everywhere'],
  DANGOL_HOME: [z.string().min(1).default(resolve(root, '.dangol')), 'a folder where the shop keeps its files'],
  DATABASE_URL: [urlOf('postgres:', 'postgresql:').optional(), 'like postgresql://user:password@host:5432/database'],
  DATABASE_CONNECTIONS: [wholeNumber(2, 500, 10), 'a whole number from 2 to 500'],
  SECRET_KEY: [z.string().min(32).optional(), 'at least 32 random characters, the same for all processes of the shop'],
  METRICS_TOKEN: [z.string().min(16).optional(), 'at least 16 random characters'],
  BASE_URL: [urlOf('http:', 'https:').optional(), 'the address shoppers see, like https://shop.example.com'],
  STORE_ORIGINS: [
    z
      .string()
      .transform((text) => text.split(',').map((origin) => origin.trim()))
      .refine((origins) => origins.length <= 20 && origins.every(isOrigin))
      .default([]),
    'at most 20 origins with commas between, like https://shop.example,http://localhost:3000',
  ],
  TRUST_PROXY: [z.enum(['yes', 'no']).default('no'), 'yes (when a proxy of yours stands in front) or no'],
  REQUESTS_PER_MINUTE: [
    wholeNumber(0, 1_000_000, 1_200),
    'a whole number from 0 (no limit) to 1000000: how much one address may ask',
  ],
  MOST_LAG_MS: [
    wholeNumber(0, 60_000, 2_000),
    'a whole number of milliseconds from 0 (no limit) to 60000: how late the process may be before it says that it is busy',
  ],
  WEBHOOKS_TO_LOOPBACK: [
    z.enum(['yes', 'no']).default('no'),
    'yes (webhooks and web push may go to programs on this machine, without https) or no',
  ],
  TELEGRAM_URL: [
    urlOf('http:', 'https:').default('https://api.telegram.org'),
    'where Telegram’s Bot API stands; another address leads to a Bot API server of your own',
  ],
  TWILIO_URL: [
    urlOf('http:', 'https:').default('https://api.twilio.com'),
    'where Twilio’s API stands, like https://api.dublin.ie1.twilio.com',
  ],
  DRAIN_SECONDS: [wholeNumber(0, 300, 0), 'a whole number of seconds from 0 to 300'],
  LOG_LEVEL: [
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'debug, info, warn, error or silent',
  ],
  SMTP_URL: [urlOf('smtp:', 'smtps:').optional(), 'like smtps://user:password@mail.example.com:465'],
  MAIL_FROM: [z.string().includes('@').optional(), 'an address, like "Tea House <hello@example.com>"'],
  MAIL_IN_DOMAIN: [
    z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i)
      .optional(),
    'the domain whose mail comes in here, like mail.example.com: its MX record names this machine',
  ],
  MAIL_IN_PORT: [wholeNumber(0, 65_535, 0), 'the port for mail that comes in, mostly 25; 0 for none'],
  MAIL_IN_HOST: [z.string().min(1).default('localhost'), 'an address to listen on for mail, 0.0.0.0 for everywhere'],
  MAIL_IN_CERT: [z.string().min(1).optional(), 'a file with the certificate of MAIL_IN_DOMAIN, as PEM'],
  MAIL_IN_KEY: [z.string().min(1).optional(), 'a file with the private key of MAIL_IN_CERT, as PEM'],
  SES_TOPIC_ARN: [z.string().startsWith('arn:aws').optional(), 'like arn:aws:sns:eu-west-1:123456789012:mail'],
  SENDGRID_WEBHOOK_KEY: [
    z
      .string()
      .regex(/^[A-Za-z0-9+/=]{80,}$/)
      .optional(),
    'the verification key of SendGrid’s signed event webhook, in base64',
  ],
  DKIM_SELECTOR: [
    z
      .string()
      .regex(/^[a-z0-9-]{1,63}$/i)
      .optional(),
    'the selector by which your mail server signs, like s1',
  ],
  STRIPE_SECRET_KEY: [z.string().startsWith('sk_').optional(), 'the secret key of your Stripe account (sk_…)'],
  STRIPE_PUBLISHABLE_KEY: [
    z.string().startsWith('pk_').optional(),
    'the publishable key of your Stripe account (pk_…)',
  ],
  STRIPE_WEBHOOK_SECRET: [z.string().startsWith('whsec_').optional(), 'the signing secret of the webhook (whsec_…)'],
  PAYPAL_CLIENT_ID: [z.string().min(1).optional(), 'the client id of your PayPal app'],
  PAYPAL_CLIENT_SECRET: [z.string().min(1).optional(), 'the secret of your PayPal app'],
  PAYPAL_WEBHOOK_ID: [z.string().min(1).optional(), 'the id of the webhook in your PayPal app'],
  PAYPAL_ENVIRONMENT: [z.enum(['live', 'sandbox']).default('live'), 'live or sandbox'],
  BANK_ACCOUNT_HOLDER: [z.string().min(1).optional(), 'the name on your bank account'],
  BANK_ACCOUNT: [z.string().min(1).optional(), 'the IBAN or number of your bank account'],
  BANK_NAME: [z.string().min(1).optional(), 'the name of your bank'],
  BANK_BIC: [z.string().min(8).max(11).optional(), 'the BIC of your bank, 8 or 11 signs'],
  BANK_CURRENCIES: [
    z
      .string()
      .regex(/^[A-Z]{3}(,[A-Z]{3})*$/)
      .optional(),
    'currencies that the account takes, like EUR or EUR,USD',
  ],
  TEST_PAYMENTS: [z.enum(['yes', 'no']).optional(), 'yes (anybody can order without paying) or no'],
} as const

type Settings = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name][0]> }

/** Settings that only make sense together. */
const together = [
  ['MAIL_IN_CERT', 'MAIL_IN_KEY'],
  ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'],
  ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET', 'PAYPAL_WEBHOOK_ID'],
  ['BANK_ACCOUNT_HOLDER', 'BANK_ACCOUNT', 'BANK_CURRENCIES'],
] as const

/** What the environment says, checked. */
export type Config = ReturnType<typeof readConfig>

/** Names each wrong setting and what to write instead. */
export class ConfigWrong extends Error {}

/**
 * Reads the environment; the only place that does. Empty values count as left out.
 *
 * @throws {ConfigWrong} naming every wrong setting at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const problems: string[] = []
  const read = Object.fromEntries(
    Object.entries(settings).map(([name, [schema, words]]) => {
      const given = environment[name]?.trim() || undefined
      const parsed = schema.safeParse(given)
      if (!parsed.success) problems.push(`${name} is "${shown(name, given)}"; it must be ${words}.`)
      return [name, parsed.data]
    }),
  ) as Settings
  for (const group of together) {
    const absent = group.filter((name) => !read[name])
    if (absent.length > 0 && absent.length < group.length) {
      problems.push(`${absent.join(' and ')} must be set too, or none of ${group.join(', ')}.`)
    }
  }
  if (problems.length > 0) throw new ConfigWrong(problems.join('\n'))
  return shape(read)
}

/** How mails leave, and how what comes back arrives. */
const mailShape = (read: Settings) => ({
  mail: { smtpUrl: read.SMTP_URL, from: read.MAIL_FROM, dkimSelector: read.DKIM_SELECTOR },
  /** Mail that comes in: bounces, answers, complaints. */
  mailIn: {
    domain: read.MAIL_IN_DOMAIN?.toLowerCase(),
    /** 0: another mail server hands it on, or nothing comes in. */
    port: read.MAIL_IN_PORT,
    host: read.MAIL_IN_HOST,
    certFile: read.MAIL_IN_CERT,
    keyFile: read.MAIL_IN_KEY,
  },
  mailHooks: { sesTopic: read.SES_TOPIC_ARN, sendgridKey: read.SENDGRID_WEBHOOK_KEY },
})

function shape(read: Settings) {
  return {
    root,
    port: read.PORT,
    host: read.HOST,
    /** Absolute. Holds media, keys and, without `databaseUrl`, the database. */
    home: resolve(read.DANGOL_HOME),
    /** Absent: the shop's own PostgreSQL. */
    databaseUrl: read.DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    /** Absent: kept in the home. */
    secretKey: read.SECRET_KEY,
    metricsToken: read.METRICS_TOKEN,
    /** Without a slash at the end; absent until the shop has a public address. */
    baseUrl: read.BASE_URL?.replace(/\/+$/, ''),
    /** Pages of these may use the store API. */
    storeOrigins: read.STORE_ORIGINS,
    trustProxy: read.TRUST_PROXY === 'yes',
    /** Of one address; a server that asks in the name of many shoppers needs more, 0 is no limit. */
    requestsPerMinute: read.REQUESTS_PER_MINUTE,
    /** How late the process may be before it answers that it is busy; 0 is no limit. */
    mostLagMs: read.MOST_LAG_MS,
    /** Whether webhooks and web push may go to programs on this machine, without https. */
    webhooksToLoopback: read.WEBHOOKS_TO_LOOPBACK === 'yes',
    /** Without a slash at the end. */
    telegramUrl: read.TELEGRAM_URL.replace(/\/+$/, ''),
    twilioUrl: read.TWILIO_URL.replace(/\/+$/, ''),
    /** How long HTTP goes on, not ready, before it stops: what a load balancer needs to notice. */
    drainSeconds: read.DRAIN_SECONDS,
    logLevel: read.LOG_LEVEL,
    ...mailShape(read),
    stripe: read.STRIPE_SECRET_KEY
      ? {
          secretKey: read.STRIPE_SECRET_KEY,
          publishableKey: read.STRIPE_PUBLISHABLE_KEY!,
          webhookSecret: read.STRIPE_WEBHOOK_SECRET!,
        }
      : undefined,
    paypal: read.PAYPAL_CLIENT_ID
      ? {
          clientId: read.PAYPAL_CLIENT_ID,
          clientSecret: read.PAYPAL_CLIENT_SECRET!,
          webhookId: read.PAYPAL_WEBHOOK_ID!,
          environment: read.PAYPAL_ENVIRONMENT,
        }
      : undefined,
    bankTransfer: read.BANK_ACCOUNT
      ? {
          accountHolder: read.BANK_ACCOUNT_HOLDER!,
          account: read.BANK_ACCOUNT,
          bank: read.BANK_NAME,
          bic: read.BANK_BIC,
          currencies: read.BANK_CURRENCIES!.split(','),
        }
      : undefined,
    /** Absent: only while no other way to pay is configured. */
    testPayments: read.TEST_PAYMENTS && read.TEST_PAYMENTS === 'yes',
  }
}

/** Secrets and passwords are not repeated on a screen that others may see. */
function shown(name: string, given: string | undefined): string {
  return /KEY|SECRET|TOKEN|URL/.test(name) ? `${given?.slice(0, 8)}…` : (given ?? '')
}
