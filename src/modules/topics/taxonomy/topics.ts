import type { Translated } from '../../../kernel/locale.ts'
import type { Topic } from './topic.ts'

const list = (words: string): string[] => words.split(',').map((word) => word.trim())

/** What people speak of, of goods of any kind and of some. */
export const topics: readonly Topic[] = [
  {
    key: 'fit',
    name: { en: 'Fit and size', ko: '핏과 사이즈' },
    english: list(
      'fit, fits, fitted, fitting, size*, sizing, petite, too small, too big, too large, too tight, too loose, tight, snug, baggy, boxy, true to size, tts, runs small, runs large, runs big, run small, run large, waist*, bust, hip*, shoulder*, sleeve*, arm hole*, armhole*, torso, length, inseam, too short, too long, oversized, roomy, tent, gap*',
    ),
    korean: list(
      '사이즈, 치수, 핏, 허리, 어깨, 소매, 기장, 품이, 품도, 정사이즈, 반 치수, 반치수, 발볼, 볼이, 밑위, 길이, 꽉 끼, 헐렁, 크게 나, 작게 나',
    ),
    of: ['wear', 'pets'],
  },
  {
    key: 'dimensions',
    name: { en: 'Size and amount', ko: '크기와 양' },
    english: list(
      'size*, smaller, bigger, larger, amount, quantity, grams, portion*, capacity, volume, lasts, run out, tiny, measure*',
    ),
    korean: list(
      '크기, 사이즈, 용량, 양이, 양도, 양은, 개수, 그램, 오래 써, 오래 쓰, 금방 떨어, 금방 닳, 작아, 작네, 커요',
    ),
    of: ['beauty', 'food', 'home'],
  },
  {
    key: 'material',
    name: { en: 'Fabric and material', ko: '소재와 원단' },
    english: list(
      'fabric*, material*, cotton, linen, wool, cashmere, silk*, polyester, poly, denim, lace, knit, lining, lined, unlined, thin, thick, sheer, see-through, see through, stretch*, texture*, soft, stiff, itchy, scratchy, steel, wood*, bamboo, leather, ceramic, glaze*, metal',
    ),
    korean: list(
      '소재, 원단, 재질, 천이, 천도, 면이, 실크, 니트, 두께, 신축, 안감, 비침, 비쳐, 촉감, 가죽, 스테인리스, 나무, 유약',
    ),
    of: ['wear', 'pets', 'home'],
  },
  {
    key: 'quality',
    name: { en: 'Quality and wear', ko: '품질과 내구성' },
    english: list(
      'quality, well made, well-made, poorly made, made well, durable, durab*, construction, craftsmanship, workmanship, stitch*, seam*, unravel*, fell apart, falls apart, hole*, pill*, broke*, crack*, flimsy, sturdy, cheap, holds up, held up, scratch, rust*, defect*, hairline',
    ),
    korean: list(
      '품질, 퀄리티, 마감, 박음질, 바느질, 실밥, 내구, 튼튼, 견고, 보풀, 올이, 불량, 하자, 금이, 실금, 깨져, 깨졌, 망가, 고장, 뜯어, 벗겨, 녹이',
    ),
  },
  {
    key: 'colour',
    name: { en: 'Colour and pattern', ko: '색과 무늬' },
    english: list(
      'color*, colour*, shade of, print, prints, pattern*, hue*, tone, black, white, navy, red, blue, green, pink, grey, gray, faded, fades',
    ),
    korean: list('색, 컬러, 무늬, 패턴, 프린트, 화면'),
    of: ['wear', 'home', 'pets'],
  },
  {
    key: 'shade',
    name: { en: 'Shade', ko: '색상·호수' },
    english: list('shade*, color*, colour*, undertone*, pigment*, tint*, white cast'),
    korean: list('색, 호수, 톤, 발색, 컬러, 백탁'),
    of: ['beauty'],
  },
  {
    key: 'looks',
    name: { en: 'Looks and style', ko: '디자인' },
    english: list(
      'style, styles, styling, design*, cute, flattering, unflattering, silhouette, shape, elegant, chic, look on, looks on, looks great, looks good, compliment*, picture*, pictured, photo*, drap*, detail*',
    ),
    korean: list('디자인, 스타일, 모양, 예쁘, 예뻐, 예쁜, 이쁘, 이뻐, 사진, 실물, 생김새'),
  },
  {
    key: 'comfort',
    name: { en: 'Comfort', ko: '편안함' },
    english: list(
      'comfort*, comfy, cozy, cosy, uncomfortable, itchy, scratchy, breathab*, blister*, chaf*, pinch*, rub, rubs, restrict*, warm, hot',
    ),
    korean: list(
      '편하, 편해, 편한, 편안, 불편, 착용감, 신축성, 쓸려, 쓸리, 아파, 아프, 조여, 조이, 답답, 따뜻, 포근, 발이',
    ),
    of: ['wear', 'pets', 'home'],
  },
  {
    key: 'price',
    name: { en: 'Price and value', ko: '가격' },
    english: list(
      'price*, pricey, priced, expensive, cheaper, overpriced, value, worth, money, cost*, sale, discount*, affordable, bargain, dollar*',
    ),
    korean: list('가격, 값, 비싸, 비싼, 저렴, 가성비, 돈이, 돈을, 돈 아까, 할인, 세일'),
  },
  {
    key: 'delivery',
    name: { en: 'Delivery', ko: '배송' },
    english: list(
      'deliver*, shipping, shipped, ship, courier, arrived, arrive, parcel, came two days, came early, came late, days earlier, days late*',
    ),
    korean: list('배송, 배달, 택배, 도착, 예정보다, 늦게 왔, 빨리 왔'),
  },
  {
    key: 'packaging',
    name: { en: 'Packaging', ko: '포장' },
    english: list(
      'packag*, packing, packed, wrapped, wrapping, gift wrap*, box, boxes, pouch, bag does, the bag, tin, jar, lid, pump, tube, bottle*, cap',
    ),
    korean: list('포장, 박스, 상자, 봉투, 봉지, 뚜껑, 펌프, 용기, 병이, 튜브, 지퍼'),
    of: ['beauty', 'food', 'pets', 'home'],
  },
  {
    key: 'scent',
    name: { en: 'Scent', ko: '향' },
    english: list('scent*, smell*, fragrance, fragrant, perfume*, odour*, odor*, aroma*, smells'),
    korean: list('향, 냄새, 내음, 잔향'),
  },
  {
    key: 'taste',
    name: { en: 'Taste', ko: '맛' },
    english: list(
      'taste*, tasty, flavour*, flavor*, bitter*, sweet, sour, smoky, nutty, infusion*, brew*, aftertaste, delicious',
    ),
    korean: list('맛, 떫, 쓴, 쓰지, 달콤, 단맛, 고소, 구수, 우려, 우렸, 우릴'),
    of: ['food'],
  },
  {
    key: 'skin',
    name: { en: 'Skin and effect', ko: '피부와 효과' },
    english: list(
      'skin, face, cheek*, irritat*, redness, rash, breakout*, broke out, moistur*, hydrat*, dry, oily, absorb*, sticky, greasy, pilling, lather*, razor burn, shave*, sensitive, blade*',
    ),
    korean: list(
      '피부, 얼굴, 볼이, 트러블, 자극, 보습, 수분, 촉촉, 건조, 흡수, 끈적, 번들, 각질, 밀림, 밀리, 면도, 따가, 거품',
    ),
    of: ['beauty'],
  },
  {
    key: 'pet-likes',
    name: { en: 'The pet likes it', ko: '아이가 좋아해요' },
    english: list(
      'my dog, my cat, the dog, the cat, puppy, kitten, our dog, our cat, she eats, he eats, picky, chew*, paw*, treat*',
    ),
    korean: list('강아지, 고양이, 아이가, 애가, 우리 애, 우리 아이, 잘 먹, 안 먹, 기호성, 냥이, 댕댕이, 간식, 물고'),
    of: ['pets'],
  },
  {
    key: 'ease',
    name: { en: 'Ease of use', ko: '사용감' },
    english: list(
      'easy to, hard to, difficult to, simple to, instructions, manual, note says, dishwasher, wash*, clean*, iron*, dry clean*, pour*, spill*, handle',
    ),
    korean: list('쓰기, 사용하기, 설명서, 안내, 세탁, 빨래, 빨아, 세척, 식기세척기, 손잡이, 따를 때, 열기, 닫'),
  },
  {
    key: 'service',
    name: { en: 'Service and returns', ko: '고객 응대와 반품' },
    english: list(
      'customer service, service, support, staff, return*, refund*, exchange*, sent another, sent back, going back, went back, replaced, replacement, reply, replied, answered, the shop',
    ),
    korean: list('고객센터, 상담, 응대, 문의, 답변, 친절, 반품, 교환, 환불, 판매자, 사장님, 새로 받'),
  },
]

/** What each of these is called, by its key. */
export const generalTopics: ReadonlyMap<string, Translated> = new Map(topics.map(({ key, name }) => [key, name]))
