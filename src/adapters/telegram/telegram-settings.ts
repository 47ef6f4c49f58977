import { createHmac } from 'node:crypto'
import { z } from 'zod'

/** What Telegram told of the bot as it was turned on; the token is kept apart. Staff set none of it. */
export const telegramSettings = z.strictObject({
  title: z.literal('Telegram').default('Telegram'),
  username: z
    .string()
    .regex(/^\w{3,64}$/)
    .optional()
    .describe('The bot’s own name, without @'),
  startUrl: z
    .string()
    .regex(/^https:\/\/t\.me\/\w{3,64}\?start=$/)
    .optional()
    .describe('Leads to the bot; what follows it comes with her first words'),
})

/** As BotFather writes it: the bot's number, a colon, and 35 letters. */
const botToken = /^\d{3,20}:[\w-]{10,100}$/

export const isBotToken = (token: string | undefined): boolean => botToken.test(token ?? '')

/** The number of a bot stands in front of its token. Numbers of updates are its own. */
export const botIdOf = (token: string | undefined): string => /^\d+/.exec(token ?? '')?.[0] ?? ''

/**
 * What Telegram sends along with all it tells, so that nobody else can: made of the shop's secret for it and the token, so
 * that another bot's never fits.
 */
export const webhookSecretFor = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(`telegram ${token}`).digest('base64url')
