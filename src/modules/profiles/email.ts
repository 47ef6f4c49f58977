import { z } from 'zod'

/**
 * An email address in the form in which two spellings of one mailbox are equal: trimmed, lower case, Unicode NFC.
 *
 * Dots and plus-tags stay: only the mailbox's provider knows whether they matter (RFC 5321 section 2.3.11).
 */
export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/** An address that can receive mail by its form; at most 254 characters (RFC 5321 section 4.5.3.1.3). */
export const emailSchema = z.string().transform(normalEmail).pipe(z.email().max(254))
