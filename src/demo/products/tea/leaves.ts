import { price, tell } from '../../demo-product.ts'
import { place } from '../../drawings/kit/paint.ts'
import { driedLeaves, grains, leaf } from '../../drawings/tea/leaves.ts'
import { tinTea } from './tin-tea.ts'

const everyday = [price(1_400, 1_300, 16_000), price(2_400, 2_200, 28_000)] as const
const grain = [price(900, 850, 9_000), price(1_500, 1_400, 15_000)] as const

export const leafTeas = [
  tell({
    handle: 'jeju-green-tea',
    title: ['Jeju green tea', '제주 녹차'],
    line: [
      'First-flush green tea from Hallasan: young peas, warm stone, and no bitterness.',
      '햇완두와 따뜻한 돌 맛이 나는, 떫지 않은 한라산 첫물 녹차.',
    ],
    story: [
      [
        'Picked in the last week of April, when the leaves are still soft enough to fold. It tastes of young peas and warm stone, and forgives water that is a little too hot.',
        '잎이 아직 부드럽게 접히는 4월 마지막 주에 땄어요. 햇완두와 따뜻한 돌 같은 맛이 나고, 물이 조금 뜨거워도 떫지 않아요.',
      ],
      [
        'Grown on the south slope of Hallasan by two sisters who answer their own phone. They pan-fire it the same night, and you can taste that somebody stayed up for it.',
        '한라산 남쪽 비탈에서 자매 두 분이 길러요. 전화도 직접 받으세요. 딴 날 밤에 바로 덖어요. 누군가 밤을 새운 맛이 나요.',
      ],
    ],
    tags: ['tea', 'gift', 'everyday', 'green'],
    ...tinTea({
      set: 'sage',
      paper: ['#f6f3df', '#e0debd'],
      body: '#4f7458',
      name: 'JEJU GREEN',
      liquor: '#b9b04c',
      leaves: () =>
        driedLeaves(['#3f5b3c', '#5d7a4a', '#2f4632', '#7d9260']) +
        place(120, 290, leaf('#6f9150'), { turn: -20, scale: 0.7 }),
      what: ['Jeju green tea', '제주 녹차'],
      sku: 'GRN',
      price: everyday,
      stock: [120, 64],
      brew: [
        'Two grams for a cup of 70 °C water, one minute. The second cup is the better one.',
        '70 °C 물 한 잔에 2 g, 1분이면 돼요. 두 번째 우린 잔이 더 맛있어요.',
      ],
      origin: ['Jeju, Korea', '제주'],
      taste: ['Grassy', 'Sweet'],
      of: [['Green tea', '녹차', 100]],
    }),
  }),
  tell({
    handle: 'ember-hojicha',
    title: ['Ember roasted green', '잉걸 덖음차'],
    line: [
      'Autumn leaves roasted over pine until they smell of toast and walnut.',
      '솔불에 볶아 구운 빵과 호두 냄새가 나는 가을 잎차.',
    ],
    story: [
      [
        'The leaves that are too big for spring tea are not a lesser thing, only a different one. Roasted over pine embers in Hadong until brown, they smell of toast, walnut and the end of a campfire.',
        '봄차로는 너무 자란 잎이 못한 게 아니라 다른 거예요. 하동에서 솔 숯불에 갈색이 되도록 볶으면 구운 빵과 호두, 다 탄 모닥불 냄새가 나요.',
      ],
      [
        'Little caffeine is left, so it keeps company late. It takes milk well, though the man who roasts it asks not to be told.',
        '카페인이 거의 남지 않아 늦은 밤에도 괜찮아요. 우유와도 잘 어울리는데, 볶는 분께는 비밀로 해 주세요.',
      ],
    ],
    tags: ['tea', 'winter', 'low-caffeine'],
    ...tinTea({
      set: 'clay',
      paper: ['#f6ebdd', '#e3c9ad'],
      body: '#8a4f35',
      name: 'EMBER',
      liquor: '#9a5a2c',
      leaves: () => driedLeaves(['#6b4226', '#8a5a34', '#523019', '#a07245'], { seed: 8 }),
      what: ['Ember roasted green tea', '잉걸 덖음차'],
      sku: 'EMB',
      price: everyday,
      stock: [76, 38],
      brew: [
        'Three grams, boiling water, forty seconds. Then again, and again.',
        '3 g에 끓는 물, 40초. 그리고 또 한 번, 또 한 번.',
      ],
      origin: ['Hadong, Korea', '하동'],
      taste: ['Roasted', 'Nutty'],
      of: [['Roasted green tea', '볶은 녹차', 100]],
    }),
  }),
  tell({
    handle: 'roasted-barley-tea',
    title: ['Roasted barley tea', '볶은 보리차'],
    line: [
      'The caffeine-free barley tea of Korean kitchens, hot in winter and cold in July.',
      '겨울엔 따뜻하게, 7월엔 차갑게, 카페인 없는 우리 집 보리차.',
    ],
    story: [
      [
        'What Korean kitchens smell of in winter. No caffeine, so children and night owls drink it alike; cold from the fridge it is the best thing about July.',
        '겨울 부엌 냄새 그대로예요. 카페인이 없어 아이도, 밤늦은 사람도 마실 수 있고, 냉장고에서 꺼내면 7월 최고의 물이에요.',
      ],
      [
        'Gochang barley, roasted twice: once for colour, once for the crust-of-bread taste that people cannot name. A spoonful makes a litre, and a tin makes about forty.',
        '고창 보리를 두 번 볶아요. 한 번은 빛깔을 위해, 한 번은 누룽지 같은 그 맛을 위해. 한 숟가락이면 1리터, 한 통이면 마흔 번쯤 끓여요.',
      ],
    ],
    tags: ['tea', 'everyday', 'caffeine-free', 'grain'],
    ...tinTea({
      set: 'oat',
      paper: ['#f8efdc', '#ecd9b0'],
      body: '#b98a4b',
      name: 'BARLEY',
      liquor: '#a8702c',
      leaves: () => grains(['#8a5a2e', '#a8713c', '#c08e52'], { count: 240 }),
      what: ['Roasted barley', '볶은 보리'],
      sku: 'BAR',
      price: grain,
      stock: [200, 90],
      brew: [
        'A spoonful in a litre of boiling water, ten minutes; strain and keep cold.',
        '끓는 물 1리터에 한 숟가락, 10분. 걸러서 차게 두세요.',
      ],
      origin: ['Gochang, Korea', '고창'],
      taste: ['Nutty', 'Roasted'],
      of: [['Roasted barley', '볶은 보리', 100]],
    }),
  }),
  tell({
    handle: 'bitter-buckwheat-tea',
    title: ['Bitter buckwheat tea', '쓴메밀차'],
    line: [
      'Nutty, golden and free of caffeine: tartary buckwheat from the hills of Bongpyeong.',
      '봉평 언덕에서 온 고소한 금빛 쓴메밀, 카페인 없음.',
    ],
    story: [
      [
        'The name is a slander. It tastes of popcorn and chestnut skins, with an edge just sharp enough to clear a fatty lunch. The grains can be eaten afterwards with a spoon, and are.',
        '이름이 억울해요. 팝콘과 밤 껍질 맛에, 기름진 점심을 씻어 줄 만큼만 쌉쌀해요. 우린 알갱이는 숟가락으로 떠먹어요. 다들 그러세요.',
      ],
      [
        'Bongpyeong is white with its flowers in September. We buy from one field there, eleven minutes from the station, and the farmer draws the weather of the year on every sack.',
        '9월이면 봉평이 메밀꽃으로 하얘요. 역에서 11분 거리 밭 하나에서 사요. 농부님이 자루마다 그해 날씨를 그려 주세요.',
      ],
    ],
    tags: ['tea', 'caffeine-free', 'grain', 'everyday'],
    ...tinTea({
      set: 'straw',
      paper: ['#f8f1d8', '#ead9a4'],
      body: '#c39a3e',
      name: 'BUCKWHEAT',
      liquor: '#c9a23a',
      leaves: () => grains(['#a8803a', '#7d5a28', '#c9a562'], { count: 260, seed: 14 }),
      what: ['Bitter buckwheat', '쓴메밀'],
      sku: 'BUC',
      price: grain,
      stock: [130, 54],
      brew: [
        'A heaped spoon in a cup of boiling water, four minutes; eat the rest.',
        '끓는 물 한 잔에 수북한 한 숟가락, 4분. 남은 건 드세요.',
      ],
      origin: ['Bongpyeong, Korea', '봉평'],
      taste: ['Nutty', 'Earthy'],
      of: [['Tartary buckwheat', '쓴메밀', 100]],
    }),
  }),
  tell({
    handle: 'yuja-ginger-tea',
    title: ['Yuja and ginger', '유자 생강차'],
    line: [
      'Dried yuja peel and young ginger, for throats, buses and the first cold week.',
      '목과 버스와 첫 추위를 위한 말린 유자 껍질과 햇생강.',
    ],
    story: [
      [
        'Sharp first, then round, then warm down to the elbows. Most citron teas are jam; this one is only peel and root, dried slowly, so you decide about the sugar.',
        '처음엔 톡 쏘고, 이내 둥글어지고, 팔꿈치까지 따뜻해져요. 유자차는 대개 잼인데 이건 껍질과 뿌리뿐이에요. 단맛은 직접 정하세요.',
      ],
      [
        'The yuja grows in Goheung, where the sea keeps the frost off; the ginger is from Bongdong. Leave it in the cup as you drink. It only gets better, like most company.',
        '유자는 바다가 서리를 막아 주는 고흥에서, 생강은 봉동에서 와요. 건지지 말고 담근 채 드세요. 좋은 친구처럼 갈수록 나아져요.',
      ],
    ],
    tags: ['tea', 'winter', 'caffeine-free', 'gift'],
    ...tinTea({
      set: 'apricot',
      paper: ['#fdf2da', '#f4dba0'],
      body: '#d9962f',
      name: 'YUJA GINGER',
      liquor: '#e3b33f',
      leaves: () => driedLeaves(['#e0a93a', '#f0c765', '#c98a2c', '#e8d3a0'], { seed: 17 }),
      what: ['Yuja and ginger', '유자와 생강'],
      sku: 'YUJ',
      price: everyday,
      stock: [88, 41],
      brew: [
        'A good pinch in a cup of boiling water, five minutes, honey if you like.',
        '끓는 물 한 잔에 넉넉히 한 꼬집, 5분. 원하면 꿀을.',
      ],
      origin: ['Goheung and Bongdong, Korea', '고흥, 봉동'],
      taste: ['Fruity', 'Sweet'],
      of: [
        ['Yuja peel', '유자 껍질', 70],
        ['Ginger', '생강', 30],
      ],
    }),
  }),
  tell({
    handle: 'winter-plum-tea',
    title: ['Winter plum tea', '겨울 매실차'],
    line: ['Not ready yet: the plums steep until December.', '아직이에요. 매실이 12월까지 익어야 해요.'],
    status: 'draft',
    story: [
      [
        'Not ready yet: the plums steep until December. This is how it will look: a tin the colour of the skin, and in it slices that were green in June and are nearly black now.',
        '아직이에요. 매실이 12월까지 익어야 해요. 이런 모습일 거예요. 껍질 빛깔 통에, 6월엔 초록이던 조각이 이제 거의 까매졌어요.',
      ],
      [
        'Sour enough to wake you, smoked enough to calm you again. Two hundred tins, from one orchard in Gwangyang, and then a year of waiting.',
        '잠이 깰 만큼 시고, 다시 가라앉을 만큼 훈연했어요. 광양 과수원 한 곳에서 이백 통. 그러고는 다시 한 해를 기다려요.',
      ],
    ],
    tags: ['tea', 'limited', 'winter'],
    ...tinTea({
      set: 'plum',
      paper: ['#f6e9e6', '#dfc2c2'],
      body: '#7d2f45',
      name: 'WINTER PLUM',
      liquor: '#a8484a',
      leaves: () => driedLeaves(['#5c2436', '#7d3a44', '#3f1a28', '#96565a'], { seed: 23 }),
      what: ['Winter plum', '겨울 매실'],
      sku: 'PLU',
      price: [price(1_900, 1_800, 22_000), price(3_400, 3_200, 39_000)],
      stock: [0, 0],
      brew: ['Three slices, boiling water, and patience.', '세 조각, 끓는 물, 그리고 기다림.'],
      origin: ['Gwangyang, Korea', '광양'],
      taste: ['Fruity', 'Floral'],
      of: [['Smoked plum', '훈연 매실', 100]],
    }),
  }),
]
