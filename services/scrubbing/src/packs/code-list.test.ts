import { expect, it } from 'vitest'
import { isCodeList, lists } from './code-list.ts'

it('has codes, ranges with both ends, and beginnings', () => {
  const list = ['27447', '99202-99215', 'J1*']
  for (const code of ['27447', '99202', '99208', '99215', 'J1885']) expect(lists(list, code), code).toBe(true)
  for (const code of ['27446', '99201', '99216', 'J3301']) expect(lists(list, code), code).toBe(false)
})

it('takes nothing else', () => {
  for (const good of ['27447', '0001U', '99202-99215', 'J*']) expect(isCodeList(good), good).toBe(true)
  for (const bad of ['2744', 'j*', '*', '99215-99202', '99202-', '99202-99205-99210', 'J1885*'])
    expect(isCodeList(bad), bad).toBe(false)
})
