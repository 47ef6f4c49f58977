/** How the shop is reached from outside by mails and by those who answer them. */
export interface Outside {
  /** Where the shop stands, without a slash at the end, where its settings name no address of their own. */
  readonly baseUrl: string
  /** The domain whose mail comes in here; without it, answers and bounces go to the shop's mailbox as ever. */
  readonly incomingDomain: string | undefined
}

/** A shop whose address is not known: nothing leads back to it but what stands in its settings. */
export const nothingOutside: Outside = { baseUrl: 'http://localhost', incomingDomain: undefined }
