/** PostgreSQL's number for the type `text`. */
const textType = 25
/** Before the elements: dimensions, whether there are nulls, the type of elements, how many, and from which index on. */
const headBytes = 20

/**
 * Texts as a value of the type `text[]`, in the form in which PostgreSQL keeps them: for long texts, which neither side
 * then has to escape and read letter by letter as it must within JSON. For a statement that names the type.
 */
export function textArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text))
  const array = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, headBytes))
  array.writeInt32BE(1, 0)
  array.writeInt32BE(0, 4)
  array.writeInt32BE(textType, 8)
  array.writeInt32BE(texts.length, 12)
  array.writeInt32BE(1, 16)
  let at = headBytes
  for (const [place, text] of texts.entries()) {
    at = array.writeInt32BE(lengths[place]!, at)
    at += array.write(text, at)
  }
  return array
}
