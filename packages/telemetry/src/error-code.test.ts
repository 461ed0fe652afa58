import { describe, expect, it } from 'vitest'
import { codeOfError } from './error-code.ts'
import { placeOf } from './place-of.ts'

describe('what is said of an error', () => {
  it('is its code, else its name', () => {
    expect(codeOfError(Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED')
    expect(codeOfError(new RangeError('secret'))).toBe('RangeError')
    expect(codeOfError('secret')).toBe('unknown')
    expect(codeOfError(undefined)).toBe('unknown')
  })

  it('is never prose that someone put into code or name', () => {
    expect(codeOfError(Object.assign(new Error('x'), { code: 'no such patient: Jane Doe', name: 'Jane Doe' }))).toBe(
      'unknown',
    )
  })

  it('is the place it was thrown at', () => {
    expect(placeOf(new Error('anything'))).toMatch(/^error-code\.test\.ts:\d+:\d+$/)
  })

  it('is never a place that its message made up', () => {
    const message = 'x\n    at Jane (Doe.ts:1:1)\n    at Jane (Doe.ts:2:2)'
    expect(placeOf(new Error(message))).toMatch(/^error-code\.test\.ts/)
    const renamed = new Error(message)
    renamed.message = 'another'
    expect(placeOf(renamed)).not.toMatch(/Doe/)
  })

  it('has no place when it is no error', () => {
    expect(placeOf('Doe.ts:1:1')).toBe('')
    expect(placeOf({ stack: 'x\n at Doe.ts:1:1', message: 'x' })).toBe('')
  })
})
