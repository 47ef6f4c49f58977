/**
 * One line of a file for spreadsheets (RFC 4180).
 *
 * A text that begins as a formula does gets an apostrophe in front, so that opening the file runs nothing
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
