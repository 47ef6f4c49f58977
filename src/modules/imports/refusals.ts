import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

/** The file as a whole cannot be read; nothing of it is imported. */
export class FileUnreadable extends Invalid {
  readonly code = 'imports/file-unreadable'
  constructor(message: string) {
    super(message, { field: 'file' })
  }
}

export class ColumnMissing extends Invalid {
  readonly code = 'imports/column-missing'
  constructor(missing: readonly string[], { title, tells }: { title: string; tells: 'products' | 'reviews' }) {
    super(
      `This file lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}. ` +
        `Export it again as a ${tells === 'reviews' ? 'review' : 'product'} CSV of ${title}, with the row of column names on top.`,
      { field: 'file', details: { missing } },
    )
  }
}

export class FileTooLarge extends Invalid {
  readonly code = 'imports/file-too-large'
  constructor(limit: string) {
    super(`This file is too large: ${limit} are possible. Split it into several files; each may be imported alone.`, {
      field: 'file',
    })
  }
}

export class NoMarket extends Conflict {
  readonly code = 'imports/no-market'
  constructor() {
    super(
      'The shop has no market yet, so nobody knows the currency of these prices. Add a market in the settings first.',
    )
  }
}

export class CurrencyUnknown extends Invalid {
  readonly code = 'imports/currency-unknown'
  constructor() {
    super('Write the currency as its ISO 4217 code, like KRW.', { field: 'currency' })
  }
}

export class ImportUnknown extends NotFound {
  readonly code = 'imports/import-unknown'
  constructor() {
    super('There is no such import.')
  }
}

export class ImportFileGone extends Conflict {
  readonly code = 'imports/file-gone'
  constructor() {
    super('The file of this import is no longer kept. Upload it again.')
  }
}
