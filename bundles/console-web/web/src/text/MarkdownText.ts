import { h, type FunctionalComponent } from 'vue'
import { markdown } from './markdown'

export const MarkdownText: FunctionalComponent<{ source: string }> = ({ source }) =>
  h('div', { class: 'markdown' }, markdown(source))
