export interface Entry {
  readonly floor: number
  readonly owns: string
  readonly uses: readonly string[] | '*'
}
export const graph: Readonly<Record<string, Entry>>
export function usesOf(name: string): readonly string[]
export function checkGraph(entries?: Readonly<Record<string, Entry>>): void
