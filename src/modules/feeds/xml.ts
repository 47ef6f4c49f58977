/** Text within an element or attribute; what XML 1.0 cannot hold (2.2 Characters) is left out. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** An element with text; nothing where there is none. */
export function element(name: string, text: string | undefined, attributes = ''): string {
  const content = xmlText(text ?? '')
  return content.trim() ? `<${name}${attributes}>${content}</${name}>` : ''
}

/** An element around others; nothing where there are none. */
export const around = (name: string, content: readonly string[]): string => {
  const inner = content.join('')
  return inner ? `<${name}>${inner}</${name}>` : ''
}
