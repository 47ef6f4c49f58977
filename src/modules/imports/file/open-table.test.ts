import { describe, expect, it } from 'vitest'
import { ColumnMissing, FileTooLarge, FileUnreadable } from '../refusals.ts'
import { shopify } from '../shopify/shopify.ts'
import { mostBytes, openTable } from './open-table.ts'

const table = (bytes: Uint8Array) => openTable(bytes, shopify)
const rowsOf = async (bytes: Uint8Array) => (await table(bytes)).rows()
const text = 'Handle,Title\ntea,제주 녹차'

/** “제주 녹차” in EUC-KR, and “crème brûlée” in Windows-1252. */
const korean = Buffer.from([0xc1, 0xa6, 0xc1, 0xd6, 0x20, 0xb3, 0xec, 0xc2, 0xf7])
const western = Buffer.from('cr\u00e8me br\u00fbl\u00e9e', 'latin1')
const titled = (title: Uint8Array) => Buffer.concat([Buffer.from('Handle,Title\ntea,'), title])

describe('opening a file', () => {
  it.each([
    ['utf-8', Buffer.from(text), '제주 녹차'],
    ['utf-8', Buffer.from(`\ufeff${text}`), '제주 녹차'],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'), '제주 녹차'],
    ['utf-16le', Buffer.from(text, 'utf16le'), '제주 녹차'],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), '제주 녹차'],
    ['euc-kr', titled(korean), '제주 녹차'],
    ['windows-1252', titled(western), 'crème brûlée'],
  ])('A8: finds that it is %s', async (encoding, bytes, title) => {
    expect((await table(bytes)).encoding).toBe(encoding)
    expect(await rowsOf(bytes)).toEqual([{ number: 2, cells: { handle: 'tea', title } }])
  })

  it.each([
    ['commas', 'Handle,Title\r\ntea,"Tea, green"\r\n'],
    ['semicolons', 'Handle;Title\ntea;Tea, green\n'],
    ['tabs', '\nHandle\tTitle\ntea\tTea, green'.trim()],
  ])('A8: takes %s between its cells', async (_, content) => {
    expect(await rowsOf(Buffer.from(content))).toEqual([{ number: 2, cells: { handle: 'tea', title: 'Tea, green' } }])
  })

  it('A8: rows are numbered as a spreadsheet does, also over blank rows and lines within quotes', async () => {
    const rows = await rowsOf(Buffer.from('TITLE, url  HANDLE \n"Two\nlines",a\n\n,\n"Say ""tea""",b\n=1+1,c'))
    expect(rows).toEqual([
      { number: 2, cells: { title: 'Two\nlines', handle: 'a' } },
      { number: 5, cells: { title: 'Say "tea"', handle: 'b' } },
      { number: 6, cells: { title: '=1+1', handle: 'c' } },
    ])
  })

  it('A8: a missing column is refused by its name', async () => {
    const refusal = await table(Buffer.from('Handle,Price\na,1')).catch((no: unknown) => no)
    expect(refusal).toBeInstanceOf(ColumnMissing)
    expect(refusal).toMatchObject({ message: expect.stringContaining('lacks the column “title”') as string })
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])],
  ])('A8: %s is refused', async (_, bytes) => {
    await expect(table(bytes)).rejects.toBeInstanceOf(FileUnreadable)
  })

  it('A8: a quote that is never closed is refused with its row', async () => {
    const bytes = Buffer.from(`Handle,Title\na,A\nb,"B\n${'c,C\n'.repeat(10)}`)
    await expect(rowsOf(bytes)).rejects.toMatchObject({ message: expect.stringContaining('From row 3 on') as string })
  })

  it('A8: too many bytes or rows are refused', async () => {
    await expect(table(Buffer.alloc(mostBytes + 1))).rejects.toBeInstanceOf(FileTooLarge)
    await expect(rowsOf(Buffer.from(`Handle,Title\n${'a,A\n'.repeat(100_001)}`))).rejects.toBeInstanceOf(FileTooLarge)
  })
})
