import type { enArticles } from './en-articles.ts'

/** 도움말이 글 둘레에서 하는 말. */
export const koArticles: typeof enArticles = {
  title: '도움말',
  lead: '쓰는 법, 오래 쓰는 법, 그리고 주문이 가는 길.',
  find: '도움말에서 찾기',
  topics: {
    use: '쓰는 법',
    care: '오래 쓰는 법',
    sizes: '사이즈',
    orders: '주문과 배송',
    other: '알아두면 좋아요',
  },
  moreOn: {
    use: '쓰는 법 더 보기',
    care: '오래 쓰는 법 더 보기',
    sizes: '사이즈 더 보기',
    orders: '주문 이야기 더 보기',
    other: '이것도 알아두면 좋아요',
  },
  none: '아직 써 둔 글이 없어요.',
  noneNext: '그동안은 저희에게 물어보세요. 사람이 답하고, 다음 분을 위해 적어 둘게요.',
  found: (term) => `도움말에서 찾은 ‘${term}’`,
  notFound: (term) => `‘${term}’ 이야기는 도움말에 아직 없어요.`,
  showAll: '도움말 모두 보기',
  changed: (day) => `${day}에 마지막으로 살펴봤어요`,
  belongsTo: '이 글과 함께하는 물건',
  ofProduct: '쓰는 법과 오래 쓰는 법',
  askTitle: '찾으시던 답이 아닌가요?',
  ask: '저희에게 물어보세요. 보통 그날 안에 사람이 답해요.',
  askAct: '물어보기',
}
