/** What a whole text message of one word asks for. */
export type Keyword = 'stop' | 'start' | 'help' | 'yes'

/**
 * Words by which people leave, come back and ask, in English and Korean. The English ones are those that operators and
 * the FCC name (47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe).
 */
const words: Readonly<Record<Keyword, readonly string[]>> = {
  stop: [
    ...['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'opt out', 'optout', 'opt-out', 'remove'],
    ...['수신거부', '수신 거부', '거부', '그만', '중지', '해지', '취소', '정지', '탈퇴'],
  ],
  start: ['start', 'unstop', 'resume', '수신동의', '수신 동의', '시작', '다시'],
  help: ['help', 'info', '도움', '도움말', '문의', '안내'],
  yes: ['yes', 'y', 'ok', '네', '예', '동의', '확인', '좋아요'],
}

const byWord = new Map(
  (Object.keys(words) as Keyword[]).flatMap((keyword) => words[keyword].map((word) => [word, keyword] as const)),
)

/**
 * What a text asks for when it is one of these words and nothing else, whatever its case, signs around it, or a “please”
 * before or behind. Anything longer is somebody talking to us.
 */
export function keywordOf(text: string): Keyword | undefined {
  const said = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^ ?(please )?/, '')
    .replace(/( please| 주세요| 해주세요)? ?$/, '')
  return byWord.get(said)
}
