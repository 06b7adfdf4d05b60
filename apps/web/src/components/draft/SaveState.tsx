import { printClock } from '../../text/days.ts'
import type { SaveState as State } from './saver.ts'

/** One line that says where the typed text stands. */
export function SaveState({ state }: { readonly state: State }) {
  return (
    <span className={state.kind === 'local' ? 'meta amber' : 'meta'} role="status">
      {sentence(state)}
    </span>
  )
}

function sentence(state: State): string {
  switch (state.kind) {
    case 'untouched':
      return ''
    case 'saving':
      return '正在保存草稿'
    case 'saved':
      return `草稿 ${printClock(state.at)} 已保存`
    case 'local':
      return '还没有存到服务器，已留在本机，会自动再试'
  }
}
