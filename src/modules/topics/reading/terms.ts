const english = new Set(
  `a about above after again all also although always am an and any are as at be because been before being below between
  both but by can cannot could did do does done down during each else even ever every few first for from get gets getting
  give go goes going gone got had has have having he her here hers him his how i if in into is isn it its itself just know
  let like little look looking looks looked lot made make makes many may maybe me more most much my myself need never new
  next no nor not now of off often on once one only or other our out over own put quite really said same say see she should
  since so some still such take than that the their them then there these they thing things think this those though thought
  through to too took two under until up upon us use used very was way we well went were what when where which while who why
  will with without would yet you your don didn doesn won wasn ve ll re bit pretty definitely actually though kind sure try
  tried bought buy purchase purchased order ordered wear wearing wore item product review reviews reviewer great good nice love
  loved perfect beautiful best better bad want wanted day days week weeks time times`.split(/\s+/),
)

const particles =
  /(?:에서는|으로는|이라서|에게는|까지도|에서|으로|에게|한테|까지|부터|처럼|보다|이랑|라서|이나|마다|조차|밖에|만큼|은|는|이|가|을|를|도|만|의|에|로|와|과|랑)$/u
/** Ends of verbs and adjectives: what is looked for is what people speak of, which are nouns. */
const predicates =
  /(?:요|다|고|서|면|데|지만|니다|어|아|게|지|며|던|든|려|여|네|죠|음|함|했|됐|한|된|할|될|인|던데|더라|라고|다가|니까|거든|듯|않|없|있)$/u
const korean = new Set(
  '정말 진짜 너무 아주 조금 그냥 생각 제가 저는 이거 그거 저희 우리 하나 정도 때문 지금 처음 다시 계속 거의 바로 매일 모두 다른 이번 보기'.split(
    ' ',
  ),
)

const mostTerms = 200

/**
 * The words of a text by which can be found what people begin to speak of: each once, in small letters, without the
 * most common ones; English plurals as singular, Korean nouns without their particles. At most 200.
 */
export function termsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[a-z]{3,30}|[가-힣]{2,15}/gu) ?? []
  const terms = words.flatMap((word) => (/^[a-z]/.test(word) ? englishTerm(word) : koreanTerm(word)))
  return [...new Set(terms)].slice(0, mostTerms)
}

const englishTerm = (word: string): string[] => {
  if (english.has(word)) return []
  return [/[^su]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word]
}

function koreanTerm(word: string): string[] {
  if (predicates.test(word)) return []
  const noun = word.replace(particles, '')
  return noun.length < 2 || korean.has(noun) || korean.has(word) || predicates.test(noun) ? [] : [noun]
}
