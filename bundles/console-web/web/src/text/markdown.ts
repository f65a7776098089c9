import MarkdownIt from 'markdown-it'
import { h, type VNode, type VNodeArrayChildren } from 'vue'

type Token = ReturnType<MarkdownIt['parse']>[number]

/** Only these are ever made; everything else in a text stays text. */
const TAGS: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li blockquote strong em code table thead tbody tr th td hr br'.split(' '),
)
const parser = new MarkdownIt({ html: false, linkify: false }).disable(['image', 'link', 'autolink'])

/** Markdown as Vue nodes: no HTML is ever parsed, so a text can bring no script. */
export function markdown(source: string): VNodeArrayChildren {
  return nodes(parser.parse(source, {}))
}

function nodes(tokens: readonly Token[]): VNodeArrayChildren {
  const root: VNodeArrayChildren = []
  const stack: { tag: string; attrs: Record<string, string>; children: VNodeArrayChildren }[] = []
  const add = (child: VNode | string) => (stack.at(-1)?.children ?? root).push(child)

  for (const token of tokens) {
    if (token.type === 'inline') {
      nodes(token.children ?? []).forEach((child) => add(child as VNode | string))
    } else if (token.nesting === 1) {
      stack.push({ tag: token.tag, attrs: attributesOf(token), children: [] })
    } else if (token.nesting === -1) {
      const done = stack.pop()
      if (done !== undefined) {
        add(element(done.tag, done.attrs, done.children))
      }
    } else {
      add(leaf(token))
    }
  }
  return root
}

function leaf(token: Token): VNode | string {
  if (token.type === 'softbreak') {
    return '\n'
  }
  const content = token.content === '' ? [] : [token.content]
  return TAGS.has(token.tag) ? element(token.tag, {}, content) : token.content
}

function element(tag: string, attrs: Record<string, string>, children: VNodeArrayChildren): VNode {
  return TAGS.has(tag) ? h(tag, attrs, children) : h('span', children)
}

/** A numbered list may begin elsewhere than at one. */
function attributesOf(token: Token): Record<string, string> {
  const start = token.attrGet('start')
  return token.tag === 'ol' && start !== null ? { start: String(start) } : {}
}
