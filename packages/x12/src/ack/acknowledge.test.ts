import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { answerFaults, envelopeFaults } from '../validate/answer-faults.fixture.ts'
import { claimFaults } from '../validate/claim-faults.fixture.ts'
import { counted, interchange, professional, remittance, validFiles } from '../validate/valid-files.fixture.ts'
import { validateBytes } from '../validate/validate.ts'
import { acknowledge } from './acknowledge.ts'
import { answerFiles } from './answer.ts'
import type { AnswerFiles } from './answer.ts'

const date = '2026-04-02'

async function answer(text: string, scope?: 'claim'): Promise<AnswerFiles> {
  const answers = await acknowledge(Buffer.from(text), { date, ...(scope ? { scope } : {}) })
  const sides = answers.sides ?? { sender: { qualifier: 'ZZ', id: 'A' }, receiver: { qualifier: 'ZZ', id: 'B' } }
  return answerFiles(answers, {
    interchange: { ...sides, controlNumber: 500, date, time: '08:30', usage: 'T' },
    group: { controlNumber: 50 },
    transaction: { controlNumber: 1 },
    referenceId: 'ANSWER1',
  })
}

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')
const segmentsOf = (bytes: Uint8Array | undefined, id: string) =>
  textOf(bytes)
    .split('~')
    .filter((segment) => segment.startsWith(`${id}*`))

function faultOf(name: string): string {
  const found = [...claimFaults, ...answerFaults, ...envelopeFaults].find((one) => one.name === name)
  if (!found) throw new Error(`no fault ${name}`)
  return found.text
}

describe('answers to a file', () => {
  it('a valid claim file is accepted with TA1, 999 and 277CA', async () => {
    const { ta1, implementation, claims } = await answer(interchange(professional))
    expect(segmentsOf(ta1, 'TA1')).toEqual(['TA1*000000101*260401*1200*A*000'])
    expect(segmentsOf(implementation, 'IK5')).toEqual(['IK5*A'])
    expect(segmentsOf(implementation, 'AK9')).toEqual(['AK9*A*1*1*1'])
    expect(segmentsOf(claims, 'STC').slice(2)).toEqual(['STC*A2:20:PR*20260402*WQ*250', 'STC*A2:20:PR*20260402*WQ*180'])
  })

  it('a required element that is empty rejects the transaction and is named', async () => {
    const { implementation, claims } = await answer(faultOf('no assignment'))
    expect(segmentsOf(implementation, 'IK3')).toEqual(['IK3*CLM*19*2300*8'])
    expect(segmentsOf(implementation, 'IK4')).toEqual(['IK4*7*1359*1'])
    expect(segmentsOf(implementation, 'IK5')).toEqual(['IK5*R*5'])
    expect(segmentsOf(implementation, 'AK9')).toEqual(['AK9*R*1*1*0'])
    expect(claims).toBeUndefined()
  })

  it('by claim the same fault rejects that claim and not its neighbour', async () => {
    const { implementation, claims } = await answer(faultOf('no assignment'), 'claim')
    expect(segmentsOf(implementation, 'IK5')).toEqual(['IK5*E'])
    expect(
      segmentsOf(claims, 'STC')
        .slice(2)
        .map((segment) => segment.split('*')[3]),
    ).toEqual(['U', 'WQ'])
  })

  it('a claim that does not add up passes the 999 and is rejected on the 277CA', async () => {
    const { implementation, claims } = await answer(faultOf('a total that is not the sum of its lines'))
    expect(segmentsOf(implementation, 'IK5')).toEqual(['IK5*A'])
    expect(segmentsOf(claims, 'STC')[2]).toBe('STC*A8:400*20260402*U*260')
  })

  it('a group with one refused transaction of two is partially accepted', async () => {
    const whole = interchange(professional)
    const body = whole.slice(whole.indexOf('ST*'), whole.indexOf('GE*'))
    const second = body.replaceAll('*0001', '*0002').replace('*A*Y*Y', '**Y*Y')
    const text = whole.replace(body, body + second).replace('GE*1*', 'GE*2*')
    const { implementation } = await answer(text)
    expect(segmentsOf(implementation, 'IK5')).toEqual(['IK5*A', 'IK5*R*5'])
    expect(segmentsOf(implementation, 'AK9')).toEqual(['AK9*P*2*2*1'])
  })

  it('the claims of every transaction are answered, also when a small file comes at once', async () => {
    const whole = interchange(professional)
    const body = whole.slice(whole.indexOf('ST*'), whole.indexOf('GE*'))
    const text = whole.replace(body, body + body.replaceAll('*0001', '*0002')).replace('GE*1*', 'GE*2*')
    const { claims } = await answer(text)
    const one = segmentsOf((await answer(whole)).claims, 'TRN')
    expect(segmentsOf(claims, 'TRN')).toEqual([...one, ...one])
  })

  it('a remittance that does not add up is refused by 999', async () => {
    const { implementation } = await answer(faultOf('a payment that is not the sum'))
    expect(segmentsOf(implementation, 'IK3')).toEqual(['IK3*BPR*2**8'])
    expect(segmentsOf(implementation, 'AK9')).toEqual(['AK9*R*1*1*0'])
  })

  it('a claim without a day of service is answered with the day of receipt', async () => {
    const undated = professional.segments.filter((segment) => !segment.startsWith('DTP*472*D8'))
    const { claims } = await answer(interchange(professional, counted(undated)), 'claim')
    expect(segmentsOf(claims, 'STC')[2]).toContain('*U*')
    expect(segmentsOf(claims, 'DTP').slice(2)).toEqual(['DTP*472*D8*20260402', 'DTP*472*D8*20260301'])
  })

  it('an interchange that breaks off is refused by TA1', async () => {
    const { ta1 } = await answer(interchange(remittance).slice(0, 900))
    expect(segmentsOf(ta1, 'TA1')[0]).toContain('*R*023')
  })

  it('whatever stands in a header, the answer is itself valid', async () => {
    const segments = interchange(professional).replaceAll('\n', '').split('~').slice(0, -1)
    const headers = { ISA: [6, 8, 9, 13], GS: [1, 2, 3, 4, 5, 6, 7], ST: [1, 2], GE: [1, 2], SE: [1, 2] }
    for (const [id, places] of Object.entries(headers)) {
      for (const place of places) {
        for (const value of ['', '0', 'XX', '!!!!', '99999999999']) {
          const at = segments.findIndex((segment) => segment.startsWith(`${id}*`))
          const elements = segments[at]!.split('*')
          elements[place] = id === 'ISA' ? value.padEnd(elements[place]!.length) : value
          const text = `${segments.with(at, elements.join('*')).join('~')}~`
          await expect(answer(text), `${id}${place} ${value}`).resolves.toBeDefined()
        }
      }
    }
  })

  it('acknowledgments are never acknowledged', async () => {
    const { implementation } = await answer(interchange(validFiles[3]!))
    expect(implementation).toBeUndefined()
  })

  it('every answer to every fault is itself valid', async () => {
    for (const { text, name } of [...claimFaults, ...answerFaults, ...envelopeFaults]) {
      for (const bytes of Object.values(await answer(text, 'claim')) as Uint8Array[]) {
        const errors = validateBytes(bytes)
          .flatMap(({ findings }) => findings)
          .filter(({ severity }) => severity === 'error')
        expect(
          errors.map((one) => `${one.code} ${one.reference}`),
          name,
        ).toEqual([])
      }
    }
  })
})
