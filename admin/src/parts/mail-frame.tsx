import { styleNonce } from '../nonce.ts'

interface MailFrameProps {
  title: string
  html: string
  /** For who reads in the light or in the dark; as the machine is set when left out. */
  scheme?: 'light' | 'dark'
  className?: string
}

/** A mail as its reader sees it, without scripts; links open a window of their own. */
export const MailFrame = ({ title, html, scheme, className = 'mail-frame' }: MailFrameProps) => (
  <iframe
    className={className}
    title={title}
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    srcDoc={framed(scheme ? inScheme(html, scheme) : html)}
  />
)

/** The frame is held to this page's content policy: styles need its nonce, links a window of their own. */
const framed = (html: string): string =>
  html.replaceAll('<style', `<style nonce="${styleNonce}"`).replace('<head>', '<head><base target="_blank">')

/** Answers for the frame what it would ask the machine. */
const inScheme = (html: string, scheme: 'light' | 'dark'): string =>
  html
    .replaceAll(/@media\s*\(prefers-color-scheme:\s*dark\)/g, scheme === 'dark' ? '@media all' : '@media not all')
    .replaceAll('color-scheme: light dark', `color-scheme: ${scheme}`)
    .replaceAll('content="light dark"', `content="${scheme}"`)
