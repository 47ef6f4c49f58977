import { inflateSync } from 'node:zlib'

/** What a PDF made here says, read back through the fonts embedded in it. */
export interface ReadPdf {
  readonly pages: number
  /** Fonts whose letters are inside the file. */
  readonly embeddedFonts: readonly string[]
  readonly text: string
}

/** Reads the text of a PDF as a reader would that lets it be searched: glyphs through each font's own table. */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id, body] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(id!, body!)
  const streamOf = (id: string) => inflated(objects.get(id)!)
  const fonts = new Map<string, Map<string, string>>()
  const resources = [...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  for (const [, name, id] of resources) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')
    if (table) fonts.set(name!, lettersOf(streamOf(table[1]!)))
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  const text = pages.map((page) => textOf(streamOf(/\/Contents (\d+) 0 R/.exec(page)![1]!), fonts))
  return {
    pages: pages.length,
    embeddedFonts: [...objects.values()].flatMap((body) =>
      /\/FontFile3? \d+ 0 R/.test(body) ? /\/FontName \/(\S+)/.exec(body)![1]! : [],
    ),
    text: text.join('\n'),
  }
}

function inflated(object: string): string {
  const start = object.indexOf('stream\n') + 7
  const raw = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
}

/** Glyph to letters, as the font's table says. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, first, list] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first!, 16)
    for (const [index, [, hex]] of [...list!.matchAll(/<([^>]*)>/g)].entries()) {
      letters.set((start + index).toString(16).padStart(4, '0'), fromHex(hex!))
    }
  }
  return letters
}

const fromHex = (hex: string): string => {
  const bytes = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')
  return bytes.swap16().toString('utf16le')
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let said = ''
  let font = ''
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = name
    else {
      for (const [, run] of shown!.matchAll(/<([0-9a-f]+)>/g)) {
        for (const glyph of run!.match(/.{4}/g) ?? []) said += fonts.get(font)?.get(glyph) ?? '�'
      }
      said += '\n'
    }
  }
  return said
}
