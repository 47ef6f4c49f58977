import { shadow } from './scene.ts'

/** A wooden crate tied with a ribbon. */
export const crate = (wood: string, ribbon: string): string => `
  ${shadow(600, 1214, 420)}
  <path d="M220 760h760v400c0 40-30 60-60 60H280c-30 0-60-20-60-60z" fill="${wood}"/>
  <g fill="#000" opacity=".1">${[870, 980, 1090].map((y) => `<rect x="220" y="${y}" width="760" height="9"/>`).join('')}</g>
  <g stroke="#000" stroke-width="3" opacity=".1" fill="none">${[800, 910, 1020, 1150].map((y) => `<path d="M250 ${y}c160 20 320-16 480 6s160 2 220-4"/>`).join('')}</g>
  <path d="M220 760h760v400c0 40-30 60-60 60H280c-30 0-60-20-60-60z" fill="url(#sheen)"/>
  <path d="M200 700h800v80H200z" fill="${wood}"/><path d="M200 700h800v80H200z" fill="#fff" opacity=".14"/>
  <rect x="555" y="700" width="90" height="520" fill="${ribbon}"/><rect x="555" y="700" width="90" height="520" fill="url(#sheen)"/>
  <path d="M600 700c-60-140-250-170-270-80s150 110 270 80c60-140 250-170 270-80s-150 110-270 80z" fill="${ribbon}"/>
  <path d="M600 700c-50-80-150-120-190-80s70 84 190 80c50-80 150-120 190-80s-70 84-190 80z" fill="#000" opacity=".14"/>
  <rect x="560" y="650" width="80" height="74" rx="20" fill="${ribbon}"/>`
