import type { enWishes } from './en-wishes.ts'

export const koWishes: typeof enWishes = {
  title: '다시 들어오면 알려 드릴게요',
  lead: '이메일을 남겨 주시면 다시 들어왔을 때 딱 한 번만 알려 드려요. 다른 일로는 쓰지 않아요.',
  act: '다시 들어오면 알려 주세요',
  done: '기억해 둘게요',
  doneNext: (email: string) => `다시 들어오는 대로 ${email}로 한 번 알려 드려요. 다른 소식은 보내지 않아요.`,
}
