import { lettering } from './lettering.ts'
import { shadow } from './scene.ts'

/** A weighty razor standing in its stone. */
export const razor = (handle: string, stone: string, metal = '#c9ccd0'): string => `
  ${shadow(600, 1212, 220)}
  <path d="M400 1100c0-60 90-96 200-96s200 36 200 96v60c0 44-90 66-200 66s-200-22-200-66z" fill="${stone}"/>
  <path d="M400 1100c0-60 90-96 200-96s200 36 200 96v60c0 44-90 66-200 66s-200-22-200-66z" fill="url(#sheen)"/>
  <ellipse cx="600" cy="1074" rx="60" ry="18" fill="#000" opacity=".35"/>
  <path d="M566 560h68l14 500c0 18-96 18-96 0z" fill="${handle}"/>
  <path d="M566 560h68l14 500c0 18-96 18-96 0z" fill="url(#sheen)"/>
  <g stroke="#000" stroke-width="5" opacity=".2">${[620, 660, 700, 740, 780, 820, 860, 900].map((y) => `<path d="M562 ${y}h78"/>`).join('')}</g>
  <path d="M548 470h104l-12 100h-80z" fill="${metal}"/>
  <rect x="410" y="380" width="380" height="104" rx="22" fill="${metal}"/>
  <rect x="410" y="380" width="380" height="104" rx="22" fill="url(#sheen)"/>
  <g fill="#f4f5f6">${[400, 424, 448].map((y) => `<rect x="438" y="${y}" width="324" height="9" rx="4"/>`).join('')}</g>`

/** A flat box of blades. */
export const bladeBox = (paper: string, ink: string, count: number): string => `
  ${shadow(600, 1206, 330)}
  <path d="M300 760l300-90 300 90v360l-300 90-300-90z" fill="${paper}"/>
  <path d="M300 760l300 90v360l-300-90z" fill="#000" opacity=".08"/>
  <path d="M600 850l300-90v360l-300 90z" fill="#000" opacity=".18"/>
  <path d="M300 760l300-90 300 90-300 90z" fill="#fff" opacity=".18"/>
  <g transform="skewY(16) translate(0 -118)">${lettering(String(count), { x: 440, y: 1010, size: 130, fill: ink })}</g>
  <g fill="#c9ccd0"><rect x="470" y="560" width="260" height="64" rx="14"/><rect x="488" y="574" width="224" height="8" fill="#f4f5f6"/><rect x="488" y="592" width="224" height="8" fill="#f4f5f6"/></g>`
