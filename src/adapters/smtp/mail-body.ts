import { encode, wrap } from 'nodemailer/lib/qp'

/** Lines of a body are at most 998 letters long without their end (RFC 5322 section 2.1.1). */
const longestLine = 990

/**
 * One part of a mail with its own headers. As it stands where it can be: letters of ASCII in lines that are not too long;
 * HTML is made so by character references, which mean the same. Anything else is encoded.
 */
export function bodyPart(type: 'text/plain' | 'text/html', words: string): string {
  const body = (type === 'text/html' && inReferences(words)) || words
  const [encoding, encoded] = isPlain(body) ? ['7bit', withLineEnds(body)] : encodedBody(words)
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encoded}`
}

const isPlain = (body: string): boolean => !/[^\t\r\n\x20-\x7e]/.test(body) && !hasLongLine(body)

const withLineEnds = (body: string): string =>
  body.includes('\r') ? body.replaceAll(/\r\n?|\n/g, '\r\n') : body.replaceAll('\n', '\r\n')

function hasLongLine(body: string): boolean {
  for (let from = 0; from < body.length;) {
    const end = body.indexOf('\n', from)
    if ((end === -1 ? body.length : end) - from > longestLine) return true
    from = end === -1 ? body.length : end + 1
  }
  return false
}

/** Quoted-printable where most letters are Latin, so that it can still be read; base64 elsewhere, which is shorter. */
function encodedBody(words: string): [encoding: string, body: string] {
  if (isMostlyLatin(words)) return ['quoted-printable', wrap(encode(withLineEnds(words)))]
  return ['base64', Buffer.from(words).toString('base64').replaceAll(/.{76}/g, '$&\r\n')]
}

function isMostlyLatin(words: string): boolean {
  let surplus = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (code >= 0x80) surplus--
    else if (code >= 0x41) surplus++
  }
  return surplus > 0
}

/** In these nothing is read as a reference. */
const unreferenced = /<(style|script)\b[^]*?<\/\1|<!--[^]*?-->/gi

/** HTML in ASCII; undefined where letters stand that no reference can mean. */
function inReferences(html: string): string | undefined {
  if (!beyondAscii.test(html)) return html
  if (html.match(unreferenced)?.some((part) => beyondAscii.test(part))) return undefined
  let isMeant = true
  const written = html.replaceAll(/[\ud800-\udbff][\udc00-\udfff]|[\u0080-\uffff]/g, (letter) => {
    const code = letter.codePointAt(0)!
    // NOTE HTML reads the references 128 to 159 as letters of Windows-1252, and half of a pair as no letter at all.
    if (code < 0xa0 || (code >= 0xd800 && code <= 0xdfff)) isMeant = false
    return `&#${code};`
  })
  return isMeant ? written : undefined
}

const beyondAscii = /[\u0080-\uffff]/
