/** Scripts written without spaces between words: searched by pairs of letters. */
const unspaced = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

export const isUnspaced = (word: string): boolean => {
  unspaced.lastIndex = 0
  return unspaced.test(word)
}

const longestWord = 40

/** The words of a text as search compares them: small letters, no marks on Latin ones, one script each. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .toLowerCase()
  const runs = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return runs.flatMap(byScript).map((word) => word.slice(0, longestWord))
}

function byScript(run: string): string[] {
  return run.replaceAll(unspaced, ' $& ').split(' ').filter(Boolean)
}

/** English plurals become singular (the S-stemmer of Harman, 1991); all else stays. */
export function stemOf(word: string): string {
  if (word.length < 4 || isUnspaced(word)) return word
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1)
  if (/[^us]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** Pairs of neighbouring letters; a single letter stands for itself. */
export function pairsOf(word: string): string[] {
  const letters = Array.from(word)
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, index) => letters[index]! + letter)
}

/** What a document is found by for one of its words: the stem, or for unspaced scripts the word, its pairs and letters. */
export function lexemesOf(word: string): string[] {
  if (!isUnspaced(word)) return [stemOf(word)]
  return [...new Set([word, ...pairsOf(word), ...Array.from(word)])]
}
