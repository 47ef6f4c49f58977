import { shadow } from './scene.ts'

/** A handle-less cup with a foot, glazed in two tones. */
export const cup = (glaze: string, drip: string, tea: string, x = 600, scale = 1): string => `
<g transform="translate(${x} 1220) scale(${scale}) translate(-600 -1220)">
  ${shadow(600, 1214, 230)}
  <path d="M505 1172h190l-14 52c-30 14-132 14-162 0z" fill="${drip}"/>
  <path d="M340 800c0 250 70 388 260 388s260-138 260-388z" fill="${glaze}"/>
  <path d="M340 800c2 60 6 104 14 150 30 34 60-14 92 8s40 66 78 44 34-62 74-52 44 76 88 58 36-70 76-62 50 34 82 6c10-46 16-92 16-152z" fill="${drip}"/>
  <path d="M340 800c0 250 70 388 260 388s260-138 260-388z" fill="url(#sheen)"/>
  <ellipse cx="600" cy="800" rx="260" ry="72" fill="${drip}"/>
  <ellipse cx="600" cy="808" rx="232" ry="58" fill="${tea}"/>
  <path d="M430 792c60-28 150-40 250-30" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".35" fill="none"/>
  <g stroke="#fff" stroke-width="14" stroke-linecap="round" fill="none" opacity=".5">
    <path d="M540 700c-26-46 26-76 0-126"/><path d="M620 712c-30-54 30-92 0-152"/><path d="M694 704c-22-40 22-70 0-114"/>
  </g>
</g>`
