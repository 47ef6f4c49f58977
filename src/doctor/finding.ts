/** One thing that was looked at: `good`, worth knowing (`watch`), or in the way (`bad`). */
export interface Finding {
  readonly about: string
  readonly state: 'good' | 'watch' | 'bad'
  readonly says: string
  /** What to do about it; with each finding that is not good. */
  readonly mend?: string
}

export const good = (about: string, says: string): Finding => ({ about, state: 'good', says })
export const watch = (about: string, says: string, mend: string): Finding => ({ about, state: 'watch', says, mend })
export const bad = (about: string, says: string, mend: string): Finding => ({ about, state: 'bad', says, mend })
