/** A browser for the journeys: CHROME_PATH, one that is installed, or (as root on Debian and its kin) installed now. */
export function findChromium(): Promise<string | undefined>
/** The same without installing anything. */
export function lookForChromium(): string | undefined
