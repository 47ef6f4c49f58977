import { choice, parts, price, tell, type Value, both } from '../../demo-product.ts'
import { lipTint, wand } from '../../drawings/beauty/lip-tint.ts'
import { drop, smear } from '../../drawings/beauty/smear.ts'
import { carton } from '../../drawings/kit/carton.ts'
import { place } from '../../drawings/kit/paint.ts'
import { block, branchShadow, plinth, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'

const shades: readonly Value[] = [
  ['Persimmon', '단감', '#c8472f', ['Ripe orange red, warm', '잘 익은 주황빛 레드']],
  ['Camellia', '동백', '#b3243f', ['Clear red with a little blue', '푸른 기가 살짝 도는 맑은 레드']],
  ['Fig', '무화과', '#7d2f45', ['Deep wine, like the inside of a fig', '무화과 속처럼 깊은 와인']],
  ['Plum milk', '자두우유', '#c77a86', ['Milky pink, quiet', '조용한 우윳빛 핑크']],
  ['Chestnut', '밤', '#8a4a3a', ['Brown with red in it', '붉은 기가 도는 브라운']],
  ['Peach skin', '복숭아', '#dd8a70', ['Coral that looks like nobody did anything', '아무것도 안 한 듯한 코랄']],
  ['Azalea', '진달래', '#d04a78', ['Pink of a hill in April', '4월 산등성이의 분홍']],
  ['Brick', '벽돌', '#9c3f2c', ['Dry, warm red', '마른 듯 따뜻한 레드']],
  ['Rosehip', '들장미', '#b9525a', ['Your own lips, a tone deeper', '내 입술보다 한 톤 깊게']],
  ['Mulberry', '오디', '#5c2340', ['Nearly black in the tube, berry on the lips', '튜브에선 검고 입술에선 오디빛']],
]

const oils: readonly Value[] = [
  ['Honey', '꿀', '#d9963f'],
  ['Guava', '구아바', '#d9727a'],
  ['Quince', '모과', '#e0b95a'],
  ['Jujube', '대추', '#93402f'],
]

export const lips = [
  tell({
    handle: 'everyday-lip-tint',
    title: ['Everyday lip tint', '매일 립 틴트'],
    line: [
      'A water-light lip tint that stains like berries and stays through lunch, in ten shades.',
      '열매처럼 물들고 점심을 먹어도 남는, 물처럼 가벼운 립 틴트. 열 가지 색.',
    ],
    story: [
      [
        'It goes on like water and stays like the juice of berries on your fingers. One coat looks as if you slept well; two look as if you have plans. There is no film to feel and nothing that sticks to a cup.',
        '물처럼 발리고, 손끝에 남은 열매 물처럼 오래가요. 한 번 바르면 푹 잔 얼굴, 두 번 바르면 약속 있는 얼굴. 겉돌거나 컵에 묻지 않아요.',
      ],
      [
        'We mix it in Suncheon in batches of nine hundred, with pressed camellia seed so that it does not dry you out by four in the afternoon. The tip is cut at a slant: the flat side fills, the point draws.',
        '순천에서 한 번에 구백 개씩 만들어요. 동백씨 기름을 넣어 오후 네 시에도 당기지 않아요. 팁은 비스듬히 깎았어요. 넓은 쪽으로 채우고, 뾰족한 쪽으로 그리세요.',
      ],
    ],
    category: 'beauty',
    type: 'Lip tint',
    tags: ['beauty', 'lips', 'vegan', 'everyday'],
    options: [choice('Shade', '색상', shades)],
    variants: shades.map(([shade], index) => ({
      optionValues: [shade],
      sku: `TINT-${String(index + 1).padStart(2, '0')}`,
      weightGrams: 40,
      price: price(1_600, 1_500, 18_000),
      stock: index === 2 ? 3 : index === 9 ? 0 : 60 - index * 3,
    })),
    attributes: {
      ingredients: parts(
        ['Water', '정제수'],
        ['Camellia seed oil', '동백씨 오일'],
        ['Red algae extract', '홍조 추출물'],
        ['Plant glycerin', '식물성 글리세린'],
        ['Mineral pigments', '미네랄 색소'],
      ),
      'how-to': both(
        'One coat, press your lips together, wait ten seconds. Build it up from the middle where you want more.',
        '한 번 바르고 입술을 맞물린 뒤 10초 기다려요. 더 진하게 원하면 가운데부터 덧바르세요.',
      ),
      finish: both('Sheer stain, no shine', '윤기 없이 맑게 물들어요'),
    },
    pictures: [
      ...shades
        .slice(0, 1)
        .map(([shade, ko, colour]) =>
          shot(
            'rose',
            [`Lip tint in ${shade}, on a round stand`, `둥근 받침 위의 ${ko} 립 틴트`],
            () =>
              windowLight(0.34) +
              place(600, 1_080, plinth(290, 200, '#efc4b6')) +
              place(600, 1_080, lipTint(colour!, shade), { scale: 1.25 }),
            { of: shade },
          ),
        ),
      fromAbove(
        ['#fbefe9', '#f0d6cb'],
        ['A swipe of Camellia beside the open applicator', '동백 색을 바른 자국과 열린 팁'],
        () =>
          place(600, 560, smear('#b3243f', 3), { turn: -22, scale: 1.2 }) +
          place(360, 1_130, wand('#b3243f'), { turn: -22, scale: 1.05 }),
      ),
      shot(
        'rose',
        ['Three shades side by side: Plum milk, Persimmon, Fig', '나란히 놓인 자두우유, 단감, 무화과'],
        () =>
          branchShadow('#8a4a3a') +
          place(600, 1_060, block(860, 220, '#efc9bb')) +
          place(350, 1_080, lipTint('#c77a86', 'Plum milk')) +
          place(600, 1_092, lipTint('#c8472f', 'Persimmon'), { scale: 1.06 }) +
          place(850, 1_080, lipTint('#7d2f45', 'Fig')),
      ),
      shot(
        'rose',
        ['The lip tint beside its box of recycled card', '재생 종이 상자와 립 틴트'],
        () =>
          place(
            470,
            1_240,
            carton({
              width: 340,
              height: 680,
              paper: '#d97f63',
              label: { ink: '#fff6ea', name: 'LIP TINT', note: '4 G' },
              band: '#7d2f45',
            }),
          ) + place(860, 1_290, lipTint('#b3243f', 'Camellia'), { scale: 0.95 }),
      ),
      ...shades
        .slice(1)
        .map(([shade, ko, colour]) =>
          shot(
            'rose',
            [`Lip tint in ${shade}`, `${ko} 립 틴트`],
            () =>
              windowLight(0.34) +
              place(600, 1_080, plinth(290, 200, '#efc4b6')) +
              place(600, 1_080, lipTint(colour!, shade), { scale: 1.25 }),
            { of: shade },
          ),
        ),
    ],
  }),
  tell({
    handle: 'glow-lip-oil',
    title: ['Glow lip oil', '윤기 립 오일'],
    line: [
      'A cushiony lip oil of camellia and honey that shines without stringing.',
      '동백과 꿀로 만든, 실처럼 늘어지지 않는 도톰한 립 오일.',
    ],
    story: [
      [
        'For the days when a balm is too little and a gloss too much. Thick as warm honey on the tip, thin as tea on the lips. Hair does not stick to it, and neither do scarves.',
        '밤은 모자라고 글로스는 과한 날을 위해서요. 팁에서는 데운 꿀 같고, 입술에서는 찻물처럼 얇아져요. 머리카락도 목도리도 달라붙지 않아요.',
      ],
      [
        'Four tints so sheer that you can choose by smell: acacia honey, pink guava, quince from Jirisan, and jujube. It is the one thing on this page that our whole workshop carries in a coat pocket.',
        '네 가지 색 모두 아주 옅으니 향으로 고르셔도 돼요. 아카시아 꿀, 핑크 구아바, 지리산 모과, 대추. 저희 작업실 사람 모두가 외투 주머니에 넣고 다니는 건 이것뿐이에요.',
      ],
    ],
    category: 'beauty',
    type: 'Lip oil',
    tags: ['beauty', 'lips', 'gift'],
    options: [choice('Tint', '색상', oils)],
    variants: oils.map(([oil], index) => ({
      optionValues: [oil],
      sku: `LOIL-${index + 1}`,
      weightGrams: 45,
      price: price(1_900, 1_800, 22_000),
      stock: 34 - index * 4,
    })),
    attributes: {
      ingredients: parts(
        ['Camellia seed oil', '동백씨 오일'],
        ['Acacia honey', '아카시아 꿀'],
        ['Castor oil', '피마자 오일'],
        ['Vitamin E', '비타민 E'],
      ),
      'how-to': both(
        'Alone, or over a tint that has dried. At night a thick layer does what a mask would.',
        '단독으로, 또는 마른 틴트 위에 발라요. 밤에 두껍게 바르면 마스크가 돼요.',
      ),
      finish: both('Wet shine', '촉촉한 윤기'),
    },
    pictures: oils
      .map(([oil, ko, colour]) =>
        shot(
          'blush',
          [`Lip oil in ${oil}`, `${ko} 립 오일`],
          () =>
            windowLight(0.3) +
            place(600, 1_090, plinth(270, 180, '#f0d2b6')) +
            place(600, 1_090, lipTint(colour!, oil), { scale: 1.2 }),
          { of: oil },
        ),
      )
      .toSpliced(
        1,
        0,
        fromAbove(['#fdf4e6', '#f3dfc2'], ['Drops of the oil in all four tints', '네 가지 색 오일 방울'], () =>
          oils
            .map(([, , colour], at) =>
              place(
                340 + (at % 2) * 480,
                460 + Math.floor(at / 2) * 560 + (at % 2) * 60,
                drop(170 - at * 14, colour!, 0.3),
              ),
            )
            .join(''),
        ),
        shot(
          'blush',
          ['Honey and Guava on a step', '계단 위의 꿀과 구아바'],
          () =>
            branchShadow('#a8713c') +
            place(640, 1_080, block(720, 260, '#f0d2b6')) +
            place(500, 1_100, lipTint('#d9963f', 'Honey'), { scale: 1.1 }) +
            place(780, 1_100, lipTint('#d9727a', 'Guava'), { scale: 1.1 }),
        ),
      ),
  }),
]
