import type { Words } from './en.ts'
import { koAdvocates } from './ko-advocates.ts'
import { koArticles } from './ko-articles.ts'
import { koBuying } from './ko-buying.ts'
import { koChat } from './ko-chat.ts'
import { koChannels } from './ko-channels.ts'
import { koCodes } from './ko-codes.ts'
import { koConsent } from './ko-consent.ts'
import { koOrder } from './ko-order.ts'
import { koFacts } from './ko-facts.ts'
import { koFinding } from './ko-finding.ts'
import { koGuide } from './ko-guide.ts'
import { koLeaving } from './ko-leaving.ts'
import { koQuestions } from './ko-questions.ts'
import { koMentions } from './ko-mentions.ts'
import { koPictures } from './ko-pictures.ts'
import { koProof } from './ko-proof.ts'
import { koReviews } from './ko-reviews.ts'
import { koTones } from './ko-tones.ts'
import { koWishes } from './ko-wishes.ts'
import { koReturns } from './ko-returns.ts'

/**
 * 가게가 한국어로 하는 말.
 *
 * 말투: 물건을 잘 아는 주인이 반갑게, 해요체로. 짧게. 무슨 일이 있었고 다음은 무엇인지 말한다. 재촉하지 않고 탓하지 않는다.
 */
export const ko: Words = {
  name: '한국어',
  skip: '본문으로 바로 가기',
  search: {
    label: '검색',
    placeholder: '무엇을 찾으세요?',
    title: (query) => `‘${query}’ 검색 결과`,
    count: (count) => `상품 ${count}개`,
    nothing: (query) => `‘${query}’에 맞는 상품이 아직 없어요.`,
    nothingNext: '더 짧은 단어로 찾아보시거나, 모음을 둘러보세요.',
    meant: '이걸 찾으셨나요?',
    many: '추천 {count}개. 위아래 화살표로 고르세요.',
    none: '추천이 없어요',
  },
  nav: { label: '주 메뉴', home: '홈', all: '전체 상품', cart: '장바구니', account: '내 정보', signIn: '로그인' },
  foot: {
    label: '가게 안내',
    languages: '언어',
    delivery: '배송',
    returns: '반품',
    privacy: '개인정보',
    terms: '이용약관',
    person: '궁금한 점은 편하게 물어보세요. 사람이 답해요.',
    shop: '둘러보기',
    help: '알아두면 좋아요',
    light: '화면 밝기',
    lightAuto: '기기 설정대로',
    lightDay: '밝게',
    lightNight: '어둡게',
  },
  advocates: koAdvocates,
  mentions: koMentions,
  articles: koArticles,
  chat: koChat,
  wishes: koWishes,
  codeInHand: koCodes,
  guide: koGuide,
  home: {
    newest: '새로 들어왔어요',
    collections: '둘러보기',
    loved: '많이 사랑받아요',
    all: '전체 보기',
    story: '이 가게를 연 까닭',
    promises: '믿고 사셔도 돼요',
    ask: '궁금하세요? 사람이 답해요.',
  },
  collection: {
    sort: '정렬',
    sorts: {
      relevance: '정확도순',
      featured: '추천순',
      newest: '새로운 순',
      'price-up': '낮은 가격순',
      'price-down': '높은 가격순',
      title: '이름순',
    },
    facets: {
      vendor: '브랜드',
      type: '종류',
      tag: '주제',
      size: '사이즈',
      color: '색상',
      colour: '색상',
      shade: '색조',
    },
    filter: '골라 보기 · 정렬',
    narrowed: '고른 조건',
    drop: '빼기:',
    apply: '보기',
    clear: '조건 지우기',
    available: '지금 살 수 있는 것만',
    empty: '이 조건에 맞는 상품이 없어요.',
    nothingYet: '아직 아무것도 없어요. 곧 다시 들러 주시거나, 다른 곳을 둘러보세요.',
    instead: '많이 사랑받아요',
    more: '더 보기',
  },
  product: {
    add: '장바구니에 담기',
    buyNow: '바로 사기',
    quantity: '수량',
    soldOut: '품절',
    soldOutNext: '지금은 다 나갔어요. 다른 옵션은 남아 있을 수 있고, 어울리는 물건은 아래에 있어요.',
    soldOutOnly: '지금은 다 나갔어요. 비슷한 물건을 아래에 모아 두었어요.',
    notHere: '이 통화로는 팔지 않아요',
    notSoldHere: '여기에서는 팔지 않는 상품이에요.',
    soldElsewhere: '이곳에서는 사실 수 있어요:',
    closeToIt: '비슷한 상품',
    askUs: '언제 다시 들어오는지 물어보기',
    moreOf: (collection) => `${collection} 더 보기`,
    colours: (names) => `색상: ${names}`,
    onlyLeft: (count) => `${count}개 남았어요`,
    inStock: '재고 있음',
    sale: '할인',
    from: '최저',
    choose: (option) => `${option} 선택`,
    taxIncluded: '부가세 포함',
    priceFor: (group) => `${group} 가격`,
    taxAdded: '세금은 결제할 때 더해져요',
    delivery: '배송',
    freeFrom: (price) => `${price} 이상 무료 배송`,
    arrives: (from, to) => `${from} ~ ${to} 도착`,
    leavesToday: (left) => `${left} 안에 주문하시면요.`,
    returns: (days) => `마음에 안 드시면 ${days}일 안에 돌려보내 주세요.`,
    returnsMore: '방법 보기',
    details: '상세 정보',
    size: '사이즈',
    material: '소재',
    care: '관리 방법',
    use: '사용 방법',
    pairs: '함께하면 좋아요',
    picture: (current, all) => `사진 ${current}/${all}`,
    pictures: '사진',
    enlarge: '크게 보기',
    close: '닫기',
    ...koFacts,
  },
  ...koBuying,
  consent: koConsent,
  channels: koChannels,
  ...koOrder,
  tones: koTones,
  leaving: koLeaving,
  ...koReturns,
  pictures: koPictures,
  in3d: {
    see: '3D로 돌려 보기',
    room: '내 방에 놓아 보기',
    loading: '3D 모델을 불러오고 있어요.',
    failed: '여기에서는 3D 모델을 볼 수 없어요. 사진으로 살펴봐 주세요.',
  },
  film: {
    label: (what) => `동영상: ${what}`,
  },
  reviews: koReviews,
  questions: koQuestions,
  finding: koFinding,
  proof: koProof,
  help: {
    notFoundTitle: '샅샅이 찾아봤지만',
    notFound: '이 페이지는 여기에 없어요. 찾으시는 물건은 아직 있을지도 몰라요.',
    again: '다시 시도하기',
    failedTitle: '잘되지 않았어요',
    failed: '저희 잘못이고, 잃어버린 것은 없어요. 잠시 뒤에 다시 해 주세요.',
    busyTitle: '지금 손님이 많아요',
    busy: '몇 초 뒤에 다시 해 주세요. 장바구니는 그대로 있어요.',
    request: (id) => `이 일로 연락하실 때 이 번호를 알려 주세요: ${id}`,
    home: '첫 화면으로',
  },
}
