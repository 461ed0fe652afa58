import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { metricsTelemetry } from './metrics.ts'

describe('the metrics', () => {
  it('add up what chunks and outcomes say', async () => {
    const registry = new Registry()
    const telemetry = metricsTelemetry(registry)
    for (let i = 0; i < 2; i++) {
      telemetry.emit({
        event: 'stage.chunk',
        stage: 'coding',
        partition: i,
        records: 10,
        skipped: 1,
        published: 12,
        seconds: 0.02,
      })
      telemetry.emit({ event: 'stage.outcome', stage: 'coding', outcome: 'hold', code: 'coding.silent', count: 3 })
    }
    const text = await registry.metrics()
    expect(text).toContain('claimrail_stage_records_total{stage="coding"} 20')
    expect(text).toContain('claimrail_stage_published_total{stage="coding"} 24')
    expect(text).toContain('claimrail_stage_outcomes_total{stage="coding",outcome="hold",code="coding.silent"} 6')
    expect(text).toContain('claimrail_stage_chunk_seconds_count{stage="coding"} 2')
  })

  it('follow the law of names: ours, in lower case, counters end in _total, times in _seconds', async () => {
    const registry = new Registry()
    metricsTelemetry(registry)
    const metrics = await registry.getMetricsAsJSON()
    expect(metrics.length).toBeGreaterThan(20)
    for (const { name, type, help } of metrics) {
      expect(name).toMatch(/^claimrail_[a-z_]+$/)
      expect(help).toMatch(/\.$/)
      expect(name.endsWith('_total')).toBe(String(type) === 'counter')
      expect(name.endsWith('_seconds')).toBe(String(type) === 'histogram')
    }
  })

  it('keep the last level where a level is told', async () => {
    const registry = new Registry()
    const telemetry = metricsTelemetry(registry)
    telemetry.emit({ event: 'bus.rebalanced', group: 'claimrail.coding', partitions: 8 })
    telemetry.emit({ event: 'bus.rebalanced', group: 'claimrail.coding', partitions: 4 })
    expect(await registry.metrics()).toContain('claimrail_bus_partitions{group="claimrail.coding"} 4')
  })
})
