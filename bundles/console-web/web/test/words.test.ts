import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ApiProblem, Unreachable } from '@/api/problem'
import { STATES, type ProblemCode } from '@/api/types'
import { CardFault } from '@/card/faults'
import { wordsFor } from '@/frame/faults'
import { en } from '@/i18n/en'
import { zhCN } from '@/i18n/zh-CN'
import { aProblem } from './fixtures'

type Tree = { [key: string]: string | Tree }

function sentences(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  )
}

const schema = readFileSync('src/api/schema.d.ts', 'utf8')
const codes = [...(/code: ("[A-Z_]+"(?: \| "[A-Z_]+")+)/.exec(schema)?.[1] ?? '').matchAll(/[A-Z_]+/g)].map(
  (found) => found[0] as ProblemCode,
)
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((found) => found[0]).sort()

test('both languages have the same sentences, with the same places to fill', () => {
  const chinese = sentences(zhCN)
  const english = new Map(sentences(en))
  expect([...english.keys()]).toEqual(chinese.map(([key]) => key))
  for (const [key, text] of chinese) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
    expect(text.trim(), key).not.toBe('')
    expect(english.get(key)?.trim(), key).not.toBe('')
  }
})

test('the words of the manual are as they stand there', () => {
  expect(STATES.map((state) => zhCN.state[state])).toEqual([
    '签约申报',
    '签约已发往海关',
    '签约海关入库失败',
    '签约海关入库成功',
    '签约海关审批',
    '签约海关退单',
    '解约成功',
  ])
  expect(zhCN.onlyLegalPerson.sentence).toBe('只有法人卡可以操作！')
  expect(zhCN.sign.already).toBe('您已完成签约操作，无需进行签约')
  expect([zhCN.menu.sign, zhCN.menu.terminate, zhCN.menu.query]).toEqual([
    '三方协议签约',
    '三方协议解约',
    '三方协议查询',
  ])
  expect([zhCN.tabs.closeAll, zhCN.tabs.closeOthers]).toEqual(['关闭全部选项卡', '关闭其他选项卡'])
})

test('the list of problems is found in the contract', () => {
  expect(codes.length).toBeGreaterThan(30)
})

test.each(codes)('%s is told in the words of the server', (code) => {
  expect(wordsFor(new ApiProblem(aProblem(code, '发生了什么，该怎么做。', 409)))).toBe(
    '发生了什么，该怎么做。',
  )
})

test('a fault of the server carries its trace', () => {
  const problem = new ApiProblem(aProblem('INTERNAL', '系统发生内部错误。', 500))
  expect(wordsFor(problem)).toBe(`系统发生内部错误。 跟踪号 ${'0'.repeat(32)}`)
})

test('tries left are told, and unknown faults of the control in its own words', () => {
  expect(wordsFor(new CardFault('PIN_WRONG', '', 4))).toBe('卡介质密码错误，还可尝试 4 次')
  expect(wordsFor(new CardFault('PIN_WRONG'))).toBe('卡介质密码错误')
  expect(wordsFor(new CardFault('UNKNOWN', '某种新错误'))).toBe('卡控件提示：某种新错误')
  expect(wordsFor(new Unreachable())).toBe(zhCN.fault.unreachable)
})
