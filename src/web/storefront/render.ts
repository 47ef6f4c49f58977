import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page's components as the HTML that is sent. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`
