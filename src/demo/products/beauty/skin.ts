import { both, parts, price, tell } from '../../demo-product.ts'
import { dropper, jar, tube } from '../../drawings/beauty/bottles.ts'
import { dollop, drop, smear } from '../../drawings/beauty/smear.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { arch, block, branchShadow, plinth, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { grains, leaf } from '../../drawings/tea/leaves.ts'
import { bowl } from '../../drawings/tea/pottery.ts'

const ink = '#4a332c'
const oil = () => dropper('#7a4a2a', { ink, name: 'CAMELLIA', note: 'FACE OIL 30 ML' })
const toner = () => dropper('#c9b48e', { ink, name: 'RICE WATER', note: 'TONER 150 ML' })
const sun = () => tube('#f4c88e', { ink, name: 'DAYLIGHT', note: 'SPF 50 · 50 ML' })
const balm = (isOpen: boolean) => jar('#ead9c6', '#fff3dc', { ink, name: 'MELT', note: 'CLEANSING BALM' }, isOpen)

export const skinCare = [
  tell({
    handle: 'rice-water-toner',
    title: ['Rice water toner', '쌀뜨물 토너'],
    line: [
      'A milky toner of fermented rice water that takes the tightness out of washed skin.',
      '세안 뒤 당김을 풀어 주는, 발효 쌀뜨물로 만든 뽀얀 토너.',
    ],
    story: [
      [
        'The second water of washing rice, the cloudy one, was what grandmothers kept for their faces. We let it ferment for nine days in Icheon until it smells faintly of bread, then filter it twice.',
        '쌀을 두 번째 씻은 뽀얀 물은 할머니들이 얼굴 몫으로 남겨 두던 물이에요. 이천에서 아흐레 발효해 빵 냄새가 살짝 날 때 두 번 걸러요.',
      ],
      [
        'Use it with your hands, not with cotton: three drops in the palm, press, wait, again. It is the step people skip and then miss after a week without it.',
        '솜 말고 손으로요. 손바닥에 세 방울, 누르고, 기다리고, 한 번 더. 건너뛰기 쉬운데 한 주만 안 쓰면 아쉬워지는 단계예요.',
      ],
    ],
    category: 'beauty',
    type: 'Toner',
    tags: ['beauty', 'skin', 'vegan', 'everyday'],
    variants: [{ optionValues: [], sku: 'RICE-150', weightGrams: 240, price: price(2_600, 2_400, 29_000), stock: 58 }],
    attributes: {
      ingredients: parts(
        ['Fermented rice water', '발효 쌀뜨물', 82],
        ['Betaine', '베타인'],
        ['Panthenol', '판테놀'],
        ['Oat extract', '귀리 추출물'],
      ),
      'how-to': both(
        'After washing, three drops pressed in with your palms, morning and night.',
        '세안 뒤 세 방울을 손바닥으로 눌러 발라요. 아침저녁으로요.',
      ),
      finish: both('Soft, not sticky', '끈적임 없이 부드럽게'),
    },
    pictures: [
      shot(
        'oat',
        ['The toner in a niche', '벽감에 놓인 토너'],
        () =>
          place(600, 860, arch(720, 720, '#e6d1ae')) +
          place(600, 860, block(820, 300, '#ecdab9')) +
          place(600, 884, toner(), { scale: 1.1 }),
      ),
      fromAbove(
        ['#fbf5e8', '#efe0c4'],
        ['Rice and drops of the toner', '쌀알과 토너 방울'],
        () =>
          place(560, 560, grains(['#f3e6cc', '#eadab8', '#fbf3e2'], { count: 220 }), { scale: 1.4 }) +
          place(820, 1_150, drop(150, '#f3ead8', 0.4)) +
          place(520, 1_240, drop(90, '#f3ead8', 0.4)),
      ),
      shot(
        'oat',
        ['The toner beside a bowl of rice', '쌀 그릇 옆의 토너'],
        () =>
          windowLight(0.3) +
          place(380, 1_260, bowl('#d9c4a0')) +
          place(380, 1_080, grains(['#f3e6cc', '#eadab8'], { count: 120, spread: 190 })) +
          place(840, 1_230, toner(), { scale: 1.1 }),
      ),
      shot(
        'oat',
        ['The toner beside its box', '상자와 토너'],
        () =>
          place(
            450,
            1_240,
            carton({ width: 330, height: 660, paper: '#e9dcc2', label: { ink, name: 'RICE WATER', note: '150 ML' } }),
          ) + place(860, 1_280, toner()),
      ),
    ],
  }),
  tell({
    handle: 'camellia-face-oil',
    title: ['Camellia face oil', '동백 페이스 오일'],
    line: [
      'Cold-pressed camellia from Jeju, three drops for a face that feels the wind.',
      '바람 타는 얼굴에 세 방울, 제주에서 눌러 짠 동백 오일.',
    ],
    story: [
      [
        'One thing in the bottle: the seeds of camellias that grow as windbreaks around tangerine fields, gathered from the ground in October by women who have done it all their lives, and pressed cold.',
        '병에 든 건 한 가지예요. 귤밭을 둘러 바람을 막는 동백나무의 씨앗을, 평생 주워 온 할머니들이 10월에 땅에서 모아 차갑게 눌러 짰어요.',
      ],
      [
        'It sinks in while you brush your teeth. Three drops in winter, one in summer; the last of it goes on elbows and the ends of your hair. Brown glass keeps it good for a year after opening.',
        '이를 닦는 동안 스며들어요. 겨울엔 세 방울, 여름엔 한 방울. 남은 건 팔꿈치와 머리끝에요. 갈색 유리병이라 연 뒤에도 한 해를 가요.',
      ],
    ],
    category: 'beauty',
    type: 'Face oil',
    tags: ['beauty', 'skin', 'vegan', 'gift'],
    variants: [{ optionValues: [], sku: 'CAM-30', weightGrams: 130, price: price(3_800, 3_500, 43_000), stock: 31 }],
    attributes: {
      ingredients: parts(['Camellia japonica seed oil', '동백씨 오일', 100]),
      'how-to': both(
        'Warm three drops between your palms and press them on, last thing at night.',
        '세 방울을 손바닥에서 데워 자기 전 마지막에 눌러 발라요.',
      ),
      finish: both('Supple, never greasy', '번들거림 없이 유연하게'),
    },
    pictures: [
      shot(
        'rose',
        ['A brown bottle of camellia oil on a stand', '받침 위의 갈색 동백 오일 병'],
        () =>
          branchShadow('#8a4a3a') +
          place(600, 1_100, plinth(300, 170, '#efc4b6')) +
          place(600, 1_100, oil(), { scale: 1.25 }),
      ),
      fromAbove(
        ['#fdf4e4', '#f4e0be'],
        ['Golden drops of the oil and a camellia leaf', '금빛 오일 방울과 동백 잎'],
        () =>
          place(420, 460, drop(190, '#e3b04a', 0.45)) +
          place(800, 700, drop(120, '#e3b04a', 0.45)) +
          place(520, 900, drop(76, '#e3b04a', 0.45)) +
          place(420, 1_220, leaf('#4f7a4a'), { turn: -18, scale: 1.8 }),
      ),
      shot(
        'rose',
        ['The dropper and the label from near', '가까이 본 스포이트와 라벨'],
        () => place(600, 1_300, oil(), { scale: 1.9 }),
        { near: '180 180 840 1050' },
      ),
      shot(
        'rose',
        ['The bottle beside its box', '상자와 오일 병'],
        () =>
          place(
            450,
            1_240,
            carton({
              width: 330,
              height: 640,
              paper: '#b3243f',
              label: { ink: '#fff1e4', name: 'CAMELLIA', note: '30 ML' },
            }),
          ) + place(850, 1_280, oil()),
      ),
    ],
  }),
  tell({
    handle: 'daylight-sun-cream',
    // America sells sun cream as a medicine, with fewer filters than this one has.
    notSoldIn: ['market:us'],
    title: ['Daylight sun cream', '한낮 선크림'],
    line: [
      'SPF 50 that wears like a moisturiser: no white cast, no sting in the eyes.',
      '수분크림처럼 발리는 SPF 50. 하얗게 뜨지 않고 눈이 시리지 않아요.',
    ],
    story: [
      [
        'We tried it on the people who hate sun cream: a baker, a cyclist, a six-year-old. It disappears on dark skin and light, does not pill under foundation, and does not run when you climb to Bukhansan gate.',
        '선크림을 싫어하는 사람들에게 먼저 발라 봤어요. 빵 굽는 사람, 자전거 타는 사람, 여섯 살 아이. 어떤 피부에서도 하얗게 뜨지 않고, 파운데이션 아래서 밀리지 않고, 북한산 문까지 올라도 흘러내리지 않아요.',
      ],
      [
        'Two fingers long is a face and a neck. The tube is soft and flat so that it lives in a jacket pocket, which is the only place where sun cream is of use.',
        '손가락 두 마디면 얼굴과 목까지 충분해요. 튜브가 얇고 말랑해서 겉옷 주머니에 들어가요. 선크림은 거기 있어야 쓰게 되니까요.',
      ],
    ],
    category: 'beauty',
    type: 'Sun cream',
    tags: ['beauty', 'skin', 'everyday', 'summer'],
    variants: [{ optionValues: [], sku: 'SUN-50', weightGrams: 75, price: price(1_800, 1_700, 21_000), stock: 92 }],
    attributes: {
      ingredients: parts(
        ['Water', '정제수'],
        ['Modern organic filters', '유기자차 필터'],
        ['Centella extract', '병풀 추출물'],
        ['Niacinamide', '나이아신아마이드'],
      ),
      'how-to': both(
        'Two fingers of cream, a quarter of an hour before you go out; again every two hours.',
        '손가락 두 마디만큼, 나가기 15분 전에. 두 시간마다 덧발라요.',
      ),
      finish: both('Clear, softly matte', '투명하고 보송하게'),
    },
    pictures: [
      shot(
        'apricot',
        ['A yellow tube standing in low light', '낮은 빛 속에 선 노란 튜브'],
        () => windowLight(0.42) + place(600, 1_250, sun(), { scale: 1.4 }),
      ),
      fromAbove(
        ['#fdf4e2', '#f6dfb4'],
        ['A stroke of the cream, thin as milk', '우유처럼 얇게 펴 바른 크림'],
        () =>
          place(600, 560, smear('#fbf3e6', 6), { turn: -18, scale: 1.25 }) +
          place(620, 1_140, dollop('#fff8ec'), { scale: 0.9 }),
      ),
      shot(
        'apricot',
        ['The tube leaning on a block in the sun', '햇빛 속 단에 기댄 튜브'],
        () =>
          windowLight(0.4) +
          place(700, 1_060, block(560, 260, '#f0cf9f')) +
          place(410, 1_300, sun(), { turn: 7, scale: 1.1 }) +
          place(760, 1_084, sun(), { scale: 0.8 }),
      ),
      shot(
        'apricot',
        ['The tube beside its box', '상자와 튜브'],
        () =>
          place(
            450,
            1_240,
            carton({ width: 300, height: 690, paper: '#f4c88e', label: { ink, name: 'DAYLIGHT', note: 'SPF 50' } }),
          ) + place(860, 1_280, sun()),
      ),
    ],
  }),
  tell({
    handle: 'melt-cleansing-balm',
    title: ['Melt cleansing balm', '멜트 클렌징 밤'],
    line: [
      'A solid oil that melts the day off your face and rinses away with warm water.',
      '하루를 녹여 내고 따뜻한 물에 씻기는 고체 오일.',
    ],
    story: [
      [
        'Scoop a hazelnut of it and it turns to oil between your hands; a little water, and the oil turns to milk. Mascara lets go without being rubbed. What is left is skin that does not squeak.',
        '개암만큼 뜨면 손에서 오일이 되고, 물을 조금 더하면 우유가 돼요. 마스카라도 문지르지 않아도 떨어져요. 남는 건 뽀득거리지 않는 피부예요.',
      ],
      [
        'Scented with nothing but the rice bran it is made of. The lid is turned from maple by a workshop in Gangneung and outlives the jar; refills come in paper.',
        '향은 재료인 쌀겨 냄새뿐이에요. 뚜껑은 강릉 공방에서 단풍나무를 깎아 만들어요. 통보다 오래가니 리필은 종이에 담아 보내 드려요.',
      ],
    ],
    category: 'beauty',
    type: 'Cleanser',
    tags: ['beauty', 'skin', 'refillable', 'vegan'],
    variants: [{ optionValues: [], sku: 'MELT-90', weightGrams: 260, price: price(2_800, 2_600, 32_000), stock: 44 }],
    attributes: {
      ingredients: parts(
        ['Rice bran oil', '쌀겨 오일'],
        ['Shea butter', '시어버터'],
        ['Candelilla wax', '칸데릴라 왁스'],
        ['Sugar-based emulsifier', '당류 유화제'],
      ),
      'how-to': both(
        'On dry skin with dry hands. Massage for a minute, add water, rinse warm.',
        '마른 손으로 마른 얼굴에. 1분 문지르고, 물을 더해, 따뜻하게 헹궈요.',
      ),
      finish: both('Clean and calm', '말끔하고 편안하게'),
    },
    pictures: [
      shot(
        'blush',
        ['An open jar of balm with its wooden lid behind', '뚜껑을 연 클렌징 밤'],
        () =>
          branchShadow('#a8713c', 0.2) + place(430, 1_260, balm(true), { scale: 1.3 }) + place(860, 1_130, balm(false)),
      ),
      fromAbove(
        ['#fdf5e8', '#f2dfc6'],
        ['A peak of the balm and drops of oil', '봉긋한 밤과 오일 방울'],
        () =>
          place(580, 620, dollop('#fff1d8'), { scale: 1.35 }) +
          place(340, 1_180, drop(84, '#efc97a', 0.4)) +
          place(640, 1_250, drop(56, '#efc97a', 0.4)) +
          place(880, 1_140, drop(120, '#efc97a', 0.4)),
      ),
      shot(
        'blush',
        ['The closed jar on a round stand', '둥근 받침 위의 닫힌 통'],
        () =>
          windowLight(0.34) +
          place(600, 1_090, plinth(330, 170, '#f0d2b6')) +
          place(600, 1_090, balm(false), { scale: 1.35 }),
      ),
      shot(
        'blush',
        ['The maple lid from near', '가까이 본 단풍나무 뚜껑'],
        () => place(600, 1_150, balm(false), { scale: 2.2 }),
        { near: '220 380 760 950' },
      ),
    ],
  }),
]
