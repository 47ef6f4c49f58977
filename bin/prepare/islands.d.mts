export function buildIslands(): Promise<void>
