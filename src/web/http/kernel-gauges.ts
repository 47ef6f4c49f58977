import { consumerStates, type ConsumerState } from '../../kernel/consumer-states.ts'
import { jobStates, type JobState } from '../../kernel/job-states.ts'
import type { Edge, Module } from '../../kernel/module.ts'
import type { Gauge } from './metrics.ts'

/** How far the consumers are and how the jobs go: the figures that tell whether the shop keeps its promises in time. */
export function kernelGauges(edge: Edge, modules: readonly Module[]): Gauge[] {
  const consumers = shared(() => edge.reading((read) => consumerStates(read, modules)))
  const jobs = shared(() => edge.reading(jobStates))
  const ofConsumer = (name: string, help: string, value: (state: ConsumerState) => number): Gauge => ({
    name,
    help,
    labels: ['consumer', 'lane'],
    read: async () =>
      (await consumers()).map((state) => ({
        labels: { consumer: state.consumer, lane: String(state.lane) },
        value: value(state),
      })),
  })
  return [
    ofConsumer('dangol_consumer_lag_events', 'Events that wait for a consumer, up to 10,000', (state) => state.behind),
    ofConsumer(
      'dangol_consumer_lag_seconds',
      'How long the oldest of them waits',
      (state) => state.oldestWaitsMs / 1_000,
    ),
    ofConsumer(
      'dangol_consumer_set_aside_events',
      'Events set aside because they kept failing',
      (state) => state.setAside,
    ),
    {
      name: 'dangol_jobs',
      help: 'Jobs by kind and state',
      labels: ['job', 'state'],
      read: async () => (await jobs()).flatMap(jobFigures),
    },
    {
      name: 'dangol_jobs_oldest_wait_seconds',
      help: 'How long the oldest due job of a kind waits',
      labels: ['job'],
      read: async () =>
        (await jobs()).map(({ job, oldestWaitsMs }) => ({ labels: { job }, value: oldestWaitsMs / 1_000 })),
    },
  ]
}

const jobFigures = (state: JobState) =>
  (['waiting', 'later', 'active', 'failed'] as const).map((name) => ({
    labels: { job: state.job, state: name },
    value: state[name],
  }))

/** All gauges of one scrape ask at once and get the same answer. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask().finally(() => (asked = undefined)))
}
