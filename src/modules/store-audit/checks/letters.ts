/** How long a text is, in Latin letters: a syllable of Hangul or a Chinese sign says as much as two of them. */
export const lettersIn = (text: string): number =>
  text.trim().length +
  [...text.matchAll(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)].length
