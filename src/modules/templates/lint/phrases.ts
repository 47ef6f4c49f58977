import type { FindingRule } from '../finding.ts'

/** A phrase that a careful editor strikes, and what to say instead. */
export interface Phrase {
  readonly rule: Extract<FindingRule, 'robot-phrase' | 'jargon' | 'spam-word'>
  readonly language: 'en' | 'ko'
  readonly found: RegExp
  readonly mend: string
}

const list = (
  rule: Phrase['rule'],
  language: Phrase['language'],
  ...pairs: readonly (readonly [string, string])[]
): Phrase[] =>
  pairs.map(([words, mend]) => ({
    rule,
    language,
    mend,
    found: language === 'en' ? new RegExp(`\\b(?:${words})\\b`, 'giu') : new RegExp(words, 'gu'),
  }))

export const phrases: readonly Phrase[] = [
  ...list(
    ...(['robot-phrase', 'en'] as const),
    [
      'dear (?:valued )?(?:customer|shopper|user|subscriber)s?',
      'Call her by her name: {{ person.firstName | default: "there" }}.',
    ],
    ['valued customers?', 'Call her by her name, or say what she did: “You have been with us since spring.”'],
    [
      '(?:please )?do not reply(?: to this (?:e-?mail|message))?',
      'Let her answer: choose a sender whose inbox somebody reads.',
    ],
    ['this is an automated (?:e-?mail|message|notification)', 'Leave it out, and sign with a name.'],
    [
      'we regret to inform you',
      'Say what happened and what you do about it: “The cup broke on its way. A new one left today.”',
    ],
    [
      'your (?:request|enquiry|inquiry) has been (?:received|processed)',
      'Say it as a person: “We have your question and answer by tomorrow.”',
    ],
    ['at your earliest convenience', 'Name a day, or say “whenever it suits you”.'],
    ['we apologi[sz]e for any inconvenience(?: caused)?', 'Name what went wrong and say sorry for that.'],
    [
      'thank you for your (?:patronage|business|cooperation)',
      'Thank her for what she did: “Thank you for coming back.”',
    ],
    ['please be advised(?: that)?', 'Leave it out.'],
    ['as per (?:your|our)', 'Say “as you asked” or “as we said”.'],
    ['to whom it may concern', 'Call her by her name.'],
    ['kindly', 'Say “please”, or leave it out.'],
    ['we value your feedback', 'Ask for it: “What would you change?”'],
    ['should you have any (?:questions|queries)', 'Say “Questions? Just answer this mail.”'],
  ),
  ...list(
    ...(['robot-phrase', 'ko'] as const),
    ['고객님께서 요청하신', '“부탁하신”이나 “주문하신”처럼 바로 말해 주세요.'],
    [
      '(?:존경하는|소중한|사랑하는) 고객(?:님|여러분)',
      '이름으로 불러 주세요: {{ person.firstName | default: "손" }}님.',
    ],
    ['고객님', '이름으로 불러 주세요. 이름을 모르면 부르지 않아도 됩니다.'],
    ['본 (?:메일|이메일|메시지)(?:은|는) 발신 ?전용', '답장을 받을 수 있는 사람을 보낸이로 고르세요.'],
    ['회신(?:이|은)? (?:되지 않|불가)', '답장을 받을 수 있는 사람을 보낸이로 고르세요.'],
    ['양지하여 주시기 바랍니다', '“알려 드려요”로 충분해요.'],
    [
      '(?:양해|협조)(?:하여|해)? ?(?:부탁드립니다|주시기 바랍니다)',
      '무엇이 왜 그런지 말하고, 어떻게 할지 알려 주세요.',
    ],
    ['불편을 드려 (?:대단히 )?죄송합니다', '무엇이 잘못됐는지 말하고 그 일에 사과하세요.'],
    ['정상적으로 (?:처리|접수|완료)되(?:었|셨)습니다', '“잘 받았어요”처럼 사람의 말로 쓰세요.'],
    ['귀하(?:의|께서|께)?', '이름으로 불러 주세요.'],
    ['되시겠습니다|이십니다|나오셨습니다', '물건은 높이지 않아요: “4,000원이에요.”'],
    ['문의사항이 있으시면', '“궁금한 점은 이 메일에 답장해 주세요.”라고 쓰세요.'],
  ),
  ...list(
    ...(['jargon', 'en'] as const),
    ['leverag(?:e|ing)', 'Say “use”.'],
    ['utili[sz](?:e|ing|ed)', 'Say “use”.'],
    ['omni-?channel', 'Say where: “in the shop and online”.'],
    ['seamless(?:ly)?', 'Say what does not get in her way.'],
    ['curated', 'Say who chose it and why.'],
    ['elevate your', 'Say what it does for her.'],
    ['game-?chang(?:er|ing)', 'Say what changes.'],
    ['cutting-edge|state-of-the-art|best-in-class|world-class', 'Say what it does better.'],
    ['SKUs?', 'Say “product” or name it.'],
    ['fulfil?ment', 'Say “packing and sending”.'],
    ['onboarding', 'Say “getting started”.'],
    ['synerg(?:y|ies)', 'Leave it out.'],
    ['solutions?', 'Name the thing.'],
    ['innovative', 'Say what is new about it.'],
    ['transactional', 'Say “about your order”.'],
  ),
  ...list(
    ...(['jargon', 'ko'] as const),
    ['솔루션', '무엇인지 그대로 말해 주세요.'],
    ['큐레이션', '누가 왜 골랐는지 말해 주세요.'],
    ['(?:혁신적|차별화된)', '무엇이 다른지 말해 주세요.'],
    ['프로세스', '“순서”나 “과정”이라고 쓰세요.'],
    ['익스클루시브|프리미엄한', '무엇이 좋은지 말해 주세요.'],
    ['출고 ?지시|송장 ?채번', '“보내 드렸어요”, “송장 번호”처럼 쓰세요.'],
    ['니즈', '“필요한 것”이라고 쓰세요.'],
  ),
  ...list(
    ...(['spam-word', 'en'] as const),
    ['100% free', 'Say what it costs and what it does not.'],
    ['act now|order now|buy now', 'Say what waits for her: “See the new harvest”.'],
    ['(?:limited time|last chance|final hours?)', 'Name the day it ends.'],
    ['risk-?free|no obligation', 'Say how she gives it back.'],
    ['click (?:here|below)', 'Say where it leads: “See your order”.'],
    ['winner|congratulations', 'Say what happened.'],
    ['cash bonus|extra cash|make money', 'Leave it out.'],
    ['guaranteed?', 'Say what you do when it fails.'],
    ['amazing deal|incredible offer|once in a lifetime', 'Say the price before and now.'],
    ['urgent', 'Say by when, and why.'],
  ),
  ...list(
    ...(['spam-word', 'ko'] as const),
    ['100% ?무료', '무엇이 무료인지 말해 주세요.'],
    ['(?:마지막|단 한 ?번의) 기회', '끝나는 날을 적어 주세요.'],
    ['지금 (?:바로|당장) (?:구매|클릭)', '누르면 무엇이 나오는지 말해 주세요.'],
    ['파격 ?(?:할인|세일|특가)', '전과 지금의 값을 적어 주세요.'],
    ['당첨', '무슨 일인지 그대로 말해 주세요.'],
    ['놓치지 마세요', '끝나는 날을 적어 주세요.'],
    ['역대급|초특가|대박', '무엇이 얼마인지 말해 주세요.'],
  ),
]
