/** What somebody may want of the helper, in the order in which it is looked for. */
export const asks = [
  'person',
  'complaint',
  'order',
  'reviews',
  'hours',
  'stock',
  'price',
  'greeting',
  'thanks',
] as const
export type Asks = (typeof asks)[number]

export interface Understood {
  /** Undefined where no rule fits: then what she wrote is looked for in the help. */
  readonly asksFor: Asks | undefined
  /** The order's number, where she named one: `D1001`. */
  readonly orderNumber: string | undefined
  readonly locale: 'en' | 'ko'
}

/**
 * What a message asks for, by words and nothing else: whoever reads the list knows what the helper will do. A rule that
 * is too wide sends people to the wrong answer, so that words stand here only where they leave no doubt.
 */
const rules: Readonly<Record<Asks, RegExp>> = {
  person:
    /^\W*((a|an|the|my|real|i want a|i need a) )*(person|somebody|someone|staff),?( please)?\W*$|\b(human|agent|operator|representative|real person|(talk|speak|chat) (to|with) (a |an |some)?(person|someone|somebody|staff|team|you guys)|customer service|support team)\b|상담원|상담사|상담 ?연결|직원|사람(이랑|과|하고|한테|을)? ?(연결|얘기|이야기|대화|바꿔|불러)|담당자/iu,
  complaint:
    /\b(complain|complaint|angry|furious|unacceptable|disgusting|scam|fraud|lawyer|broken|damaged|defective|never arrived|wrong (item|size|product|order|colour|color)|allergic|rash|burned|burnt|injur(ed|y)|refund me|chargeback)\b|화(가|나|났)|불만|항의|사기|환불해|고소|망가|고장|파손|깨졌|깨져|잘못 ?(왔|온|배송|보내)|안 ?왔|오지 ?않|알레르기|두드러기|다쳤|최악|어이없/iu,
  order:
    /\b(where('?s| is| are)? (my|the) (order|parcel|package|delivery|stuff|shipment)|track(ing)?|order status|status of my order|when (will|does|do) (my|it|the order|the parcel) .*(arrive|come|ship)|has (my order|it) (shipped|left)|my order|shipped yet)\b|\bD\d{4,}\b|내 ?주문|주문 ?(조회|상태|내역|어디)|배송 ?(조회|상태|어디|언제)|택배 ?(어디|언제|조회)|송장|운송장|언제 ?(와|오|도착|받)/iu,
  reviews: /\b(reviews?|ratings?|what (do|did) (people|others|customers) (say|think))\b|후기|리뷰|평점|별점|평가/iu,
  hours:
    /\b(opening hours|business hours|when are you (open|there|back|online)|are you (open|there|online)|office hours)\b|영업 ?시간|운영 ?시간|상담 ?시간|몇 ?시(에|까지|부터)/iu,
  stock:
    /\b(in stock|out of stock|sold out|available|availability|back in stock|restock|how many (are )?left|still have)\b|재고|품절|입고|남(았|아 ?있)|있나요|살 수 있/iu,
  price: /\b(price|how much|cost|costs)\b|가격|얼마/iu,
  greeting: /^\W*(hi|hello|hey|good (morning|afternoon|evening)|안녕|안녕하세요|하이|헬로)(\s+there)?\W*$/iu,
  thanks:
    /^\W*(thanks?|thank you|thx|ty|great|perfect|ok|okay|got it|고마워요?|고맙습니다|감사(합니다|해요)?|네|알겠(어요|습니다))\W*((so|very) much)?\W*$/iu,
}

export function understand(text: string): Understood {
  const said = text.slice(0, 2_000)
  return {
    asksFor: asks.find((one) => rules[one].test(said)),
    orderNumber: /\b(D\d{4,12})\b/i.exec(said)?.[1]?.toUpperCase(),
    locale: /\p{Script=Hangul}/u.test(said) ? 'ko' : 'en',
  }
}
