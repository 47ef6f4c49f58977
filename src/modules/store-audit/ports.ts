/** What one of the shop's own addresses answers. */
export interface OwnAnswer {
  readonly status: number
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** As it is read, without its compression. */
  readonly body: Buffer
  /** As it travels. */
  readonly bytes: number
}

/**
 * The shop's own pages, asked for within the process: no address is looked up and no connection opened, so that an
 * address from a page can never lead to another machine.
 */
export interface OwnPages {
  /**
   * Looks at one page or file as a guest does.
   *
   * @param path of the shop itself, with its query: `/products?sort=newest`
   * @throws {Error} when it is not a path but an address with a host
   */
  read(path: string): Promise<OwnAnswer>
  /** Cart and checkout as a guest with one of this sees them. They are drawn and undone: no cart is left behind. */
  checkoutOf(variantId: string): Promise<{ readonly cart: OwnAnswer; readonly checkout: OwnAnswer }>
}

/** What an audit needs beside the database. */
export interface AuditPorts {
  readonly pages: OwnPages
  readonly providers: readonly { readonly name: string; readonly kind: 'wallet' | 'card' | 'bank' | 'test' }[]
  /** Whether a mail server is set up. */
  readonly mailsLeave: boolean
  /** Where the shop runs, where its settings say nothing else. */
  readonly baseUrl: string
}
