import { lettering } from './lettering.ts'
import { shadow } from './scene.ts'

/** A lip tint: glass bottle full of its colour, matte cap, and a swipe of it on the wall. */
export const tint = (colour: string, name: string): string => `
  <path d="M150 420c160-90 330-60 470-130s280-40 420-120c-60 110-220 130-330 190S420 470 250 500 110 470 150 420z" fill="${colour}" opacity=".85"/>
  <path d="M210 430c180-60 330-40 480-110" stroke="#fff" stroke-width="12" opacity=".25" fill="none" stroke-linecap="round"/>
  ${shadow(600, 1212, 150)}
  <rect x="500" y="840" width="200" height="370" rx="34" fill="${colour}"/>
  <rect x="500" y="840" width="200" height="370" rx="34" fill="url(#sheen)"/>
  <rect x="488" y="830" width="224" height="388" rx="42" fill="#fff" opacity=".22"/>
  <rect x="540" y="790" width="120" height="60" fill="#efe9df"/>
  <rect x="516" y="430" width="168" height="370" rx="26" fill="#2e2a27"/>
  <rect x="516" y="430" width="168" height="370" rx="26" fill="url(#sheen)"/>
  ${lettering('온정', { x: 600, y: 1050, size: 46, fill: '#fff', spacing: 8 })}
  ${lettering(name, { x: 600, y: 1104, size: 24, fill: '#fff', spacing: 3 })}`
