import { lettering } from './lettering.ts'
import { shadow } from './scene.ts'

interface Sneaker {
  upper: string
  accent: string
  sole: string
}

/** A low court sneaker from the side. */
export const sneaker = ({ upper, accent, sole }: Sneaker): string => `
<g transform="translate(0 40)">
  ${shadow(600, 1150, 480)}
  <path d="M150 1010c-20 60-16 110 10 128 40 20 780 24 860 6 44-12 52-60 36-108-60-16-840-60-906-26z" fill="${sole}"/>
  <path d="M156 1066c300 30 600 34 898 16" stroke="#000" stroke-width="5" opacity=".12" fill="none"/>
  <path d="M172 640c-30 120-36 280-12 380 300 40 600 44 884 20 0-70-40-118-112-140-130-40-230-110-330-250-40 34-110 40-160 6-60 20-170 30-270-16z" fill="${upper}"/>
  <path d="M172 640c-30 120-36 280-12 380 60 8 120 14 180 18 20-140 0-270-56-366-40-6-76-16-112-32z" fill="${accent}"/>
  <path d="M708 1044c60-90 160-130 250-136 50 26 82 70 86 132-120 8-226 8-336 4z" fill="${accent}" opacity=".92"/>
  <path d="M172 640c-30 120-36 280-12 380 300 40 600 44 884 20 0-70-40-118-112-140-130-40-230-110-330-250-40 34-110 40-160 6-60 20-170 30-270-16z" fill="url(#sheen)"/>
  <path d="M340 1000c90-20 210-90 300-200l60 60c-110 110-230 160-350 172z" fill="${accent}"/>
  <g stroke="#fbf8f3" stroke-width="16" stroke-linecap="round"><path d="M560 700l92 36M600 756l96 28M650 808l96 22M704 852l92 14"/></g>
  <path d="M176 640c96 44 204 36 266 14-30-44-50-60-86-62s-100-12-148-34c-14 24-24 52-32 82z" fill="${accent}" opacity=".85"/>
  ${lettering('온정', { x: 236, y: 870, size: 44, fill: upper, turn: -4 })}
</g>`
