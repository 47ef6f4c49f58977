import type { Request } from '../server.ts'

const names = /bot|crawl|spider|preview|facebookexternalhit|kakaotalk-scrap|slurp/i

/** Whether a program asks that says what it is: it follows links to show what is behind them, and buys nothing. */
export const saysProgram = ({ headers }: Request): boolean => names.test(headers['user-agent'] ?? '')
