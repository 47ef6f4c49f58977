/** What is wrong with how something is said, in words for whoever writes it; see docs/voice.md. */

/** Said by machines, never by a shopkeeper. */
const robotic: readonly RegExp[] = [
  /\boops\b/i,
  /\bwhoops\b/i,
  /\bsuccess(ful|fully)?\b/i,
  /\ban? (unknown |unexpected )?error\b/i,
  /\berror occurred\b/i,
  /\bplease note\b/i,
  /\binvalid\b/i,
  /\bunfortunately\b/i,
  /\bkindly\b/i,
  /\bapologi[sz]e\b/i,
  /\binconvenience\b/i,
  /\bsubmit\b/i,
  /\bclick here\b/i,
  /\bplease be advised\b/i,
  /\bvalued customer\b/i,
  /\btransaction\b/i,
  /\bonly today\b/i,
  /\bhurry\b/i,
  /오류가 발생/,
  /에러/,
  /유효하지 않/,
  /성공적으로/,
  /불편을 드려/,
  /고객님/,
  /당사/,
  /서두르세요/,
]

/** By what a sentence is known to say what happened, and by what that something comes next. */
const facts: Readonly<Record<string, { happened: RegExp; next: RegExp }>> = {
  en: {
    happened: /\b(is in|is placed|was delivered|handed it over)\b/,
    next: /\b(write you|(your|the) payment|be with you|in the mail|[Tt]he mail has|put it right)\b/,
  },
  ko: {
    happened: /받았|접수됐|배송됐|보내 드렸/,
    next: /알려 드|입금이 확인되면|도착할 거예요|메일에|해결해 드릴게요/,
  },
}

/** Which of the two facts an opening leaves out that somebody who has bought must read: what happened, what is next. */
export function factsMissingIn(opening: { happened: string; next: string }, language: string): string[] {
  const known = facts[language]!
  return (['happened', 'next'] as const).filter((fact) => !known[fact].test(opening[fact]))
}

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/

/** Names and formats that stay as they are in every language. */
const everywhere =
  /\{\w+\}|minji@example\.com|Apple Pay|Google Pay|PayPal|WebP|MP4|\d ?MB|\bBIC\b|\bSMS\b|\bRSS\b|https?:\/\/\S+|[\w.+-]+@[\w.-]+|\b[A-Z]{2,4}\b/g

/** Everything about one text that the shop would not say. */
export function faultsIn(text: string, language: string): string[] {
  const faults = robotic.flatMap((phrase) => {
    const found = phrase.exec(text)
    return found ? [`says “${found[0]}”`] : []
  })
  if (/[!！]/.test(text)) faults.push('shouts')
  if (language !== 'ko' && hangul.test(text)) faults.push('has Hangul in it')
  if (language === 'ko') {
    const latin = text.replaceAll(everywhere, '').match(/[A-Za-z]{2,}/g)
    if (latin) faults.push(`has “${latin.join(' ')}” left in another language`)
    if (text.length > 12 && !hangul.test(text)) faults.push('has no Hangul')
  }
  return faults
}
