/** Lets styles that scripts write pass the content policy; the server puts a new one into each page. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''

// The scroll lock of dialogs writes a style of its own, and looks for its nonce in this variable (package get-nonce)
Object.assign(globalThis, { __webpack_nonce__: styleNonce })
