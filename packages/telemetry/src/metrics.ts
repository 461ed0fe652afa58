import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { isListed, seenFields } from './fields.ts'
import type { Telemetry, TelemetryEvent } from './port.ts'

type Names = TelemetryEvent['event']
type Fields = Record<string, string | number | boolean>
type Meter = (fields: Fields) => void

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts events in a registry of Prometheus. Each event owns its metrics; labels are names and codes, never partitions or files. */
export function metricsTelemetry(registry: Registry): Telemetry {
  const meters = metersIn(registry)
  return {
    emit(event) {
      if (!isListed(event)) return
      const fields = seenFields(event)
      for (const meter of meters[event.event]) meter(fields)
    },
  }
}

function metersIn(registry: Registry): { [Name in Names]: Meter[] } {
  const { counts, adds, takes, sets } = instruments(registry)
  return {
    'host.started': [sets('host_info', 'What this process runs.', ['services', 'bus', 'version'], () => 1)],
    'host.stopping': [],
    'host.stopped': [],
    'host.crashed': [counts('host_crashes', 'Times the host could not go on.', ['code'])],
    'stage.chunk': [
      adds('stage_records', 'Records taken from the log.', ['stage'], 'records'),
      adds('stage_skipped', 'Records that were done before.', ['stage'], 'skipped'),
      adds('stage_published', 'Records published.', ['stage'], 'published'),
      takes('stage_chunk_seconds', 'Time of a chunk, waiting for retries included.', ['stage']),
    ],
    'stage.outcome': [
      adds('stage_outcomes', 'Events decided, by outcome and code.', ['stage', 'outcome', 'code'], 'count'),
    ],
    'stage.retrying': [counts('stage_retries', 'Pauses before a chunk is tried again.', ['stage', 'code'])],
    'stage.deadLettered': [counts('stage_dead_letters', 'Records no one could read or run.', ['stage', 'code'])],
    'stage.parked': [counts('stage_parked', 'Events put behind a dead one of their key.', ['stage'])],
    'stage.flooded': [counts('stage_floods', 'Times a stage stopped rather than flood the dead letters.', ['stage'])],
    'stage.lostOwnership': [counts('stage_lost_ownership', 'Chunks another owner had done meanwhile.', ['stage'])],
    'stage.healed': [
      adds('stage_healed_records', 'Records done again after the store lost them.', ['stage'], 'records'),
    ],
    'view.chunk': [
      adds('view_records', 'Records taken from the log.', ['view'], 'records'),
      adds('view_unreadable', 'Records that are no events.', ['view'], 'unreadable'),
      adds('view_changed', 'States written.', ['view'], 'changed'),
      takes('view_chunk_seconds', 'Time of a chunk.', ['view']),
    ],
    'intake.accepted': [adds('intake_accepted', 'Messages taken in.', ['source'], 'messages')],
    'intake.refused': [counts('intake_refused', 'Messages refused.', ['source', 'code'])],
    'intake.overloaded': [
      counts('intake_overloaded', 'Messages sent away because too many wait.', ['source']),
      sets(
        'intake_waiting',
        'Records that waited when the last one was sent away.',
        ['source'],
        ({ waiting }) => waiting,
      ),
    ],
    'file.sent': [
      counts('files_sent', 'Files put at a payer.', ['payer']),
      adds('files_sent_bytes', 'Bytes of files put at a payer.', ['payer'], 'bytes'),
      adds('files_sent_claims', 'Claims in files put at a payer.', ['payer'], 'claims'),
    ],
    'file.read': [
      counts('files_read', 'Files of payers that were read.', ['kind']),
      adds('files_read_records', 'Records in files of payers.', ['kind'], 'records'),
    ],
    'file.quarantined': [counts('files_quarantined', 'Files that could not be read.', ['kind', 'code'])],
    'bus.problem': [counts('bus_problems', 'Problems of the log that passed or are passing.', ['adapter', 'code'])],
    'bus.rebalanced': [
      counts('bus_rebalances', 'Times partitions were shared out anew.', ['group']),
      sets('bus_partitions', 'Partitions that this process owns.', ['group'], ({ partitions }) => partitions),
    ],
  }
}

/** Ways to make a metric out of an event: count it, add up a field, take its seconds, set a level. */
function instruments(registry: Registry) {
  const registers = [registry]
  const labelsOf = (names: readonly string[], fields: Fields) =>
    Object.fromEntries(names.map((name) => [name, String(fields[name] ?? '')]))
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name: `claimrail_${name}_total`, help, labelNames, registers })

  return {
    counts(name: string, help: string, labels: readonly string[]): Meter {
      const metric = counter(name, help, labels)
      return (fields) => metric.inc(labelsOf(labels, fields))
    },
    adds(name: string, help: string, labels: readonly string[], field: string): Meter {
      const metric = counter(name, help, labels)
      return (fields) => metric.inc(labelsOf(labels, fields), amount(fields[field]))
    },
    takes(name: string, help: string, labels: readonly string[]): Meter {
      const metric = new Histogram({ name: `claimrail_${name}`, help, labelNames: labels, buckets: SECONDS, registers })
      return (fields) => metric.observe(labelsOf(labels, fields), amount(fields.seconds))
    },
    sets(name: string, help: string, labels: readonly string[], level: (fields: Fields) => unknown): Meter {
      const metric = new Gauge({ name: `claimrail_${name}`, help, labelNames: labels, registers })
      return (fields) => metric.set(labelsOf(labels, fields), amount(level(fields)))
    },
  }
}

/** A counter takes no negative number and no NaN. */
function amount(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0
}
