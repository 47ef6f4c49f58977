/**
 * Words that are marked for whoever decides. A mark decides nothing, so the lists are short and hold what is coarse in
 * every sentence.
 */
const english = [
  ...['asshole', 'bastard', 'bitch', 'bullshit', 'cunt', 'dickhead', 'fuck', 'fucked', 'fucker', 'fucking'],
  ...['motherfucker', 'piss off', 'shit', 'shitty', 'slut', 'twat', 'wanker', 'whore'],
]
const korean = [
  ...[
    '개새끼',
    '개소리',
    '꺼져',
    '닥쳐',
    '등신',
    '미친놈',
    '미친년',
    '병신',
    '새끼',
    '썅',
    '쌍놈',
    '씨발',
    '시발',
    '씨팔',
  ],
  ...['ㅅㅂ', 'ㅂㅅ', '엿먹', '존나', '좆', '지랄'],
]

/** NOTE: English words stand alone; Korean ones carry endings, so their beginning is looked for. */
const coarse = new RegExp(`(?<![\\p{L}])(?:${english.join('|')})(?![\\p{L}])|(?:${korean.join('|')})`, 'giu')

/** The coarse words of a text, each once, in small letters; at most ten. */
export const coarseWords = (text: string): string[] =>
  [...new Set([...text.matchAll(coarse)].map(([word]) => word.toLowerCase()))].slice(0, 10)
