/** The same without one of its parts. */
export const without = <Of extends object, Name extends string>(of: Of, name: Name): Omit<Of, Name> =>
  Object.fromEntries(Object.entries(of).filter(([one]) => one !== name)) as unknown as Omit<Of, Name>
