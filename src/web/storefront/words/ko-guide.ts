import type { enGuide } from './en-guide.ts'

export const koGuide: typeof enGuide = {
  lead: '이메일을 남겨 주시면 바로 보내 드려요.',
  act: '보내 주세요',
  promise: '체크하지 않으시면 이 메일 말고는 보내지 않아요.',
  done: '보내 드렸어요',
  meanwhile: '그동안 둘러보기',
  doneNext: (email: string) => `잠시 뒤 ${email}을 확인해 주세요. 없으면 스팸함도 봐 주세요.`,
}
