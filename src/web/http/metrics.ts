/** A figure that is read when somebody asks for `/metrics`. */
export interface Gauge {
  /** Prometheus style, unit last: `dangol_consumer_lag_events`. */
  readonly name: string
  readonly help: string
  readonly labels?: readonly string[]
  read(): Promise<readonly { labels?: Readonly<Record<string, string>>; value: number }[]>
}
