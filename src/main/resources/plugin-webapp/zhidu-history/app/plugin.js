/* 歷程: every case, for auditors and administrators. */
import { say } from './words.js';
import { asking, h, fill, parameters, sentence } from './parts.js';
import { search } from './search.js';
import { showCase } from './case.js';

let again;

function page(node, { api }) {
  const ask = asking(api);
  const whole = h('main', { class: 'zh-history' });
  const show = () => {
    const shown = parameters().case ? showCase(whole, ask, parameters().case) : search(whole, ask);
    shown.catch(failure => fill(whole, h('p', { role: 'alert' }, sentence(failure))));
  };
  again = show;
  window.addEventListener('zh-again', again);
  node.append(whole);
  show();
}

export default [
  {
    id: 'zhidu-history',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: '/zhidu-history', label: '/zhidu-history' },
    render: page,
    unmount: () => window.removeEventListener('zh-again', again)
  },
  {
    id: 'zhidu-history',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    properties: { label: say('title'), path: 'zhidu-history' },
    render: node => { node.append(h('a', { href: '#/zhidu-history' }, say('title'))); }
  },
  {
    id: 'zhidu-history-tab',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: say('title') },
    render: (node, { api, processInstanceId }) => {
      const whole = h('div', { class: 'zh-history' });
      node.append(whole);
      showCase(whole, asking(api), processInstanceId, true);
    }
  }
];
