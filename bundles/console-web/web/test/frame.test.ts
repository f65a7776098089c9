import { readFileSync } from 'node:fs'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp, h, nextTick } from 'vue'
import { useTabsStore } from '@/frame/tabs'
import { routes } from '@/router'
import { MarkdownText } from '@/text/MarkdownText'

beforeEach(() => {
  sessionStorage.clear()
  setActivePinia(createPinia())
})

test('a closed tab gives its place to the next one, the last to the one before', () => {
  const tabs = useTabsStore()
  tabs.show('sign')
  tabs.show('terminate')
  tabs.show('query')
  expect(tabs.close('terminate')).toBe('query')
  expect(tabs.close('query')).toBe('sign')
  expect(tabs.close('sign')).toBeUndefined()
})

test('a tab opens once, moves no further than the ends, and others can be closed', () => {
  const tabs = useTabsStore()
  tabs.show('sign')
  tabs.show('query')
  tabs.show('sign')
  expect(tabs.open).toEqual(['sign', 'query'])
  expect(tabs.move('sign', 9)).toBe(1)
  expect(tabs.move('sign', -9)).toBe(0)
  tabs.closeOthers('query')
  expect(tabs.open).toEqual(['query'])
  tabs.closeAll()
  expect(tabs.open).toEqual([])
})

test('tabs come back after a reload, unknown ones do not', async () => {
  useTabsStore().show('query')
  await nextTick()
  expect(sessionStorage.getItem('tripact.tabs')).toBe('query')
  sessionStorage.setItem('tripact.tabs', 'query,gone,sign')
  setActivePinia(createPinia())
  expect(useTabsStore().open).toEqual(['query', 'sign'])
})

function rendered(source: string): string {
  const place = document.createElement('div')
  createApp({ render: () => h(MarkdownText, { source }) }).mount(place)
  return place.innerHTML
}

test('a text becomes headings, lists and emphasis', () => {
  const html = rendered('# 协议\n\n第一 **重要** 段\n\n3. 三\n   - 甲\n')
  expect(html).toContain('<h1>协议</h1>')
  expect(html).toContain('<strong>重要</strong>')
  expect(html).toMatch(/<ol start="3"><li>.*三.*<ul><li>.*甲/)
})

test('a text can bring no script, no picture and no link', () => {
  const html = rendered(
    '<script>x</script> <img src=x onerror=x> ![p](http://a/b) [l](javascript:x) <http://a/>',
  )
  expect(html).not.toMatch(/<(script|img|a)\b/)
  expect(html).toContain('&lt;script&gt;')
})

test('the server answers the first part of every path with the page', () => {
  const java = readFileSync('../src/main/java/org/tripact/console/web/PageRoutes.java', 'utf8')
  const known = [...(/Set\.of\(([^)]*)\)/.exec(java)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(
    (found) => found[1],
  )
  const children = routes.flatMap((route) => (route.path === '/' ? (route.children ?? []) : []))
  const paths = [...routes.map((route) => route.path.slice(1)), ...children.map((route) => route.path)]
  const firstParts = paths.map((path) => path.split('/')[0]).filter((part) => !part?.startsWith(':'))
  expect(new Set(known)).toEqual(new Set(firstParts))
})
